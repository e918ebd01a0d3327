package uk.tlevels.warehouse.ingest;

/** A file that is refused whole. The message names file, place and rule. */
public final class FileRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final String rule;
    private final String reason;

    /**
     * A refusal.
     *
     * @param file the file's name
     * @param place where in the file, e.g. {@code line 12} or {@code byte 40311}
     * @param rule a stable identifier, e.g. {@code header}, {@code encoding}, {@code truncated}, {@code doctype}
     * @param reason what is wrong and how to mend it
     */
    public FileRefusedException(String file, String place, String rule, String reason) {
        super("%s: %s: %s: %s".formatted(file, place, rule, reason));
        this.place = place;
        this.rule = rule;
        this.reason = reason;
    }

    /** Where in the file. */
    public String place() {
        return place;
    }

    /** The rule that refuses it. */
    public String rule() {
        return rule;
    }

    /** What is wrong and how to mend it. */
    public String reason() {
        return reason;
    }
}
