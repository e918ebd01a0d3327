package uk.tlevels.warehouse.config;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which settings must not be seen. */
final class Redaction {
    private static final Pattern SECRET = Pattern.compile("(?i)secret|password|token|[.-]key\\b");
    private static final String HIDDEN = "***";

    private Redaction() {}

    /** The settings with the values of those whose names sound secret hidden. */
    static Map<String, String> of(Map<String, String> settings) {
        Map<String, String> shown = new TreeMap<>();
        settings.forEach((name, value) -> shown.put(name, SECRET.matcher(name).find() ? HIDDEN : value));
        return shown;
    }
}
