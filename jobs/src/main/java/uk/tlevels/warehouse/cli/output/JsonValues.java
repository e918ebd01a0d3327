package uk.tlevels.warehouse.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a JSON object by their names, in the order in which they are written. */
public final class JsonValues {
    private JsonValues() {}

    /** Names and values by turns. */
    public static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return values;
    }
}
