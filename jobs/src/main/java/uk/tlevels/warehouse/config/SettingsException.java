package uk.tlevels.warehouse.config;

/** A setting that is missing or cannot be meant. The message names the setting and how to mend it. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A complaint about a setting. */
    public SettingsException(String message) {
        super(message);
    }
}
