package uk.tlevels.publishing.screening.table;

/** A file that is no UTF-8 CSV file; the message says why and how to mend it. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String file, String why) {
        super(file + ": " + why);
    }
}
