package uk.tlevels.publishing.screening.standard;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The data dictionary of the API: which columns and filter items a data set for it may have. */
public final class ApiDictionary {
    private final Set<String> indicators = new HashSet<>();
    private final Map<String, Set<String>> items = new TreeMap<>();

    ApiDictionary(List<NamedCsvRecord> rows) {
        rows.forEach(r -> {
            if (r.getField("col_type").equals("Indicator")) {
                indicators.add(r.getField("col_name"));
            } else {
                items.computeIfAbsent(r.getField("col_name"), c -> new HashSet<>())
                        .add(r.getField("filter_item"));
            }
        });
    }

    /** Whether it has an indicator. */
    public boolean hasIndicator(String column) {
        return indicators.contains(column);
    }

    /** Whether it has a filter. */
    public boolean hasFilter(String column) {
        return items.containsKey(column);
    }

    /** Whether it has an item of a filter. */
    public boolean hasItem(String column, String item) {
        return items.getOrDefault(column, Set.of()).contains(item);
    }
}
