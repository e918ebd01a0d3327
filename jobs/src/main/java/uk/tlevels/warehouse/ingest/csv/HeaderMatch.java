package uk.tlevels.warehouse.ingest.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.FileContract.Header;
import uk.tlevels.warehouse.contract.FileContract.Layout;
import uk.tlevels.warehouse.contract.FileContract.OtherColumns;

/**
 * A header line beside the layout that it is nearest to. Names are compared without regard to order, case and blanks at
 * their ends, as the results service compares them. A layout fits when none of its columns is missing; columns beyond it
 * are strangers.
 *
 * @param layout the nearest layout
 * @param shared how many of its columns the header has
 * @param exact how many of those are spelt as in the layout, case and all
 * @param missing headers of the layout that the file has not
 * @param strangers headers of the file that the layout has not, with their positions
 * @param positions where the file holds each column of the layout
 */
public record HeaderMatch(
        Layout layout,
        int shared,
        int exact,
        List<String> missing,
        Map<String, Integer> strangers,
        Map<String, Integer> positions) {

    /** Most columns shared first; then fewest missing, fewest strangers, most exact spellings. */
    public static final Comparator<HeaderMatch> NEAREST_FIRST = Comparator.comparingInt(HeaderMatch::shared)
            .reversed()
            .thenComparingInt(m -> m.missing().size())
            .thenComparingInt(m -> m.strangers().size());

    /** The layout of a contract that a header is nearest to; among equals the newest. */
    public static HeaderMatch nearest(FileContract contract, List<String> header) {
        Map<String, Integer> found = positions(header);
        List<HeaderMatch> matches = new ArrayList<>();
        for (Layout layout : contract.layouts()) {
            matches.add(0, match(layout, contract.otherColumns(), header, found));
        }
        matches.sort(NEAREST_FIRST.thenComparing(
                Comparator.comparingInt(HeaderMatch::exact).reversed()));
        return matches.get(0);
    }

    /** Whether no column is missing. */
    public boolean fits() {
        return missing.isEmpty();
    }

    /** What keeps the header from fitting, in words. */
    public String difference(String source) {
        String text = "the nearest layout is '%s' of %s; missing: %s".formatted(layout.version(), source, missing);
        return strangers.isEmpty() ? text : text + "; not expected: " + List.copyOf(strangers.keySet());
    }

    /** The names in a header that stand there more than once. */
    public static Set<String> repeated(List<String> header) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (String name : header) {
            if (!key(name).isEmpty() && !seen.add(key(name))) {
                repeated.add(Blank.strip(name));
            }
        }
        return repeated;
    }

    private static HeaderMatch match(
            Layout layout, OtherColumns otherColumns, List<String> header, Map<String, Integer> found) {
        Map<String, Integer> strangers = new LinkedHashMap<>(found);
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        int exact = 0;
        for (Header wanted : layout.columns()) {
            Integer position = found.get(key(wanted.header()));
            if (position == null) {
                missing.add(wanted.header());
                continue;
            }
            strangers.remove(key(wanted.header()));
            positions.put(wanted.column(), position);
            exact += Blank.strip(header.get(position)).equals(wanted.header()) ? 1 : 0;
        }
        return new HeaderMatch(
                layout,
                positions.size(),
                exact,
                List.copyOf(missing),
                otherColumns == OtherColumns.IGNORE ? Map.of() : spelt(strangers, header),
                positions);
    }

    /** Positions by key; a column without a name is called by its number. */
    private static Map<String, Integer> positions(List<String> header) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String key = key(header.get(i));
            positions.putIfAbsent(key.isEmpty() ? "column " + (i + 1) : key, i);
        }
        return positions;
    }

    private static Map<String, Integer> spelt(Map<String, Integer> strangers, List<String> header) {
        Map<String, Integer> spelt = new LinkedHashMap<>();
        strangers.forEach((key, i) -> {
            String name = Blank.strip(header.get(i));
            spelt.put(name.isEmpty() ? key : name, i);
        });
        return spelt;
    }

    private static String key(String header) {
        return Blank.strip(header).toLowerCase(Locale.ROOT);
    }
}
