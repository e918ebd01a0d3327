package uk.tlevels.warehouse.ingest;

import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** What became of one landed file before anything of it is read beyond its beginning. */
public sealed interface Recognised {
    /** The landed file. */
    LandedFile file();

    /**
     * A source contract knows the file.
     *
     * @param source the file with its source, layout, slice and companions
     */
    record Known(SourceFile source) implements Recognised {
        @Override
        public LandedFile file() {
            return source.file();
        }
    }

    /**
     * No source contract can take the file, or more than one could.
     *
     * @param file the file
     * @param place where in the file, e.g. {@code line 1}
     * @param rule a stable identifier, e.g. {@code header}
     * @param reason what is wrong and how to mend it
     */
    record Refused(LandedFile file, String place, String rule, String reason) implements Recognised {}

    /**
     * The file is no data: hidden, in progress or a note to readers.
     *
     * @param file the file
     */
    record Ignored(LandedFile file) implements Recognised {}
}
