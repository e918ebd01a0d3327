package uk.tlevels.warehouse.contract;

/** What a broken rule does. */
public enum Severity {
    /** In a source: the row goes to quarantine. In a table: the build is not published. */
    ERROR,
    /** The row stays; the finding is recorded. */
    WARNING;

    static Severity of(YamlNode node) {
        return switch (node.text()) {
            case "error" -> ERROR;
            case "warning" -> WARNING;
            default -> throw node.error("severity '" + node.text() + "' is neither error nor warning");
        };
    }
}
