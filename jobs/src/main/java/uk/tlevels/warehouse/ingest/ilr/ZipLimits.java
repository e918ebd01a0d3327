package uk.tlevels.warehouse.ingest.ilr;

/**
 * How far a ZIP may inflate before it counts as an attack. The sample file of the Department for Education shrinks 10
 * times; deflate itself can reach 1032 times, with content that says nothing.
 *
 * @param inflatedBytes the most bytes that may come out
 * @param ratio the most bytes that may come out for each byte that went in
 * @param ratioFromBytes the ratio is asked only after this many bytes came out, since a small file harms nobody
 */
public record ZipLimits(long inflatedBytes, int ratio, long ratioFromBytes) {
    private static final long MEBIBYTE = 1L << 20;

    /** 4 GiB in all, and 200 to 1 beyond 64 MiB. */
    public static final ZipLimits DEFAULT = new ZipLimits(4096 * MEBIBYTE, 200, 64 * MEBIBYTE);
}
