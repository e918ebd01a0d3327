package uk.tlevels.warehouse.ingest;

import java.time.Instant;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** Reads just enough of an ILR file to say which return it is. */
@FunctionalInterface
public interface HeaderSniffer {
    /**
     * The return that a file says it is.
     *
     * @throws FileRefusedException when its beginning is no ILR
     */
    Sniffed sniff(LandedFile file, FileOpener opener);

    /**
     * What the header of a return says.
     *
     * @param ukprn the provider that returns it
     * @param year the collection year, e.g. {@code 2324}
     * @param layout the version of the layout, as the source contract names it
     * @param slice the return, e.g. {@code 10009999/2324/R04}
     * @param submittedAt when the file was prepared, or {@link SourceFile#NO_TIME}
     */
    record Sniffed(String ukprn, String year, String layout, String slice, Instant submittedAt) {}
}
