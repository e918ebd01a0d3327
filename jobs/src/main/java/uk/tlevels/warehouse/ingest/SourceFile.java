package uk.tlevels.warehouse.ingest;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/**
 * A landed file that a source contract recognises.
 *
 * @param file the file
 * @param companions the files it names and brings along (the respondents and codebook of a survey wave)
 * @param source the source's name
 * @param layout the version of the layout it follows
 * @param slice the return it submits, e.g. {@code 10009999/2324}; a newer submission of the same slice replaces it
 * @param submittedAt when it was submitted, or {@link #NO_TIME} when it does not say
 */
public record SourceFile(
        LandedFile file, List<LandedFile> companions, String source, String layout, String slice, Instant submittedAt)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands for a file that does not say when it was submitted; older than every time. */
    public static final Instant NO_TIME = Instant.EPOCH;

    /** The same file with another time of submission. */
    SourceFile submitted(Instant time) {
        return new SourceFile(file, companions, source, layout, slice, time);
    }

    /** The same file as a submission of another slice. */
    SourceFile ofSlice(String other) {
        return new SourceFile(file, companions, source, layout, other, submittedAt);
    }

    /** The SHA-256 by which it is known: that of its bytes, or of all its parts where it brings companions along. */
    public String id() {
        return companions.isEmpty()
                ? file.sha256()
                : Sha256.of(Stream.concat(Stream.of(file), companions.stream())
                        .map(LandedFile::sha256)
                        .collect(Collectors.joining("\n")));
    }

    /** The bytes of some files. */
    static long total(Collection<SourceFile> files) {
        return files.stream().mapToLong(SourceFile::bytes).sum();
    }

    /** Its size in bytes with that of its companions. */
    public long bytes() {
        return file.bytes() + companions.stream().mapToLong(LandedFile::bytes).sum();
    }
}
