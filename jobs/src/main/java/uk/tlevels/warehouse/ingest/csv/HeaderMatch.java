package uk.tlevels.warehouse.ingest.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.FileContract.Header;
import uk.tlevels.warehouse.contract.FileContract.Layout;
import uk.tlevels.warehouse.contract.FileContract.OtherColumns;
import uk.tlevels.warehouse.contract.FileContract.Presence;

/**
 * A header line beside the layout that it is nearest to. Names are compared without regard to order, case and blanks at
 * their ends, as the results service compares them. A layout fits when none of its columns is missing; columns beyond it
 * are strangers.
 *
 * @param layout the nearest layout
 * @param exact how many of its columns are spelt as in the layout, case and all
 * @param missing required headers of the layout that the file has not
 * @param strangers headers of the file that the layout has not, with their positions
 * @param positions where the file holds each column of the layout
 */
public record HeaderMatch(
        Layout layout,
        int exact,
        List<String> missing,
        Map<String, Integer> strangers,
        Map<String, Integer> positions) {

    /** Most columns shared first; then fewest missing, then fewest strangers. */
    public static final Comparator<HeaderMatch> NEAREST_FIRST = Comparator.comparingInt(HeaderMatch::shared)
            .reversed()
            .thenComparingInt(m -> m.missing().size())
            .thenComparingInt(m -> m.strangers().size());

    /**
     * The layout of a contract that a header is nearest to; among equals the one spelt most alike, then the newest.
     */
    public static HeaderMatch nearest(FileContract contract, HeaderNames header) {
        List<HeaderMatch> matches = new ArrayList<>();
        for (Layout layout : contract.layouts()) {
            matches.add(0, match(layout, contract.otherColumns(), header));
        }
        matches.sort(NEAREST_FIRST.thenComparing(
                Comparator.comparingInt(HeaderMatch::exact).reversed()));
        return matches.get(0);
    }

    /** How many columns of the layout the file has. */
    public int shared() {
        return positions.size();
    }

    /** Whether no column is missing. */
    public boolean fits() {
        return missing.isEmpty();
    }

    /** What keeps the header from fitting, in words. */
    public String difference(String source) {
        String text = "the nearest layout is '%s' of %s; missing: %s".formatted(layout.version(), source, missing);
        return strangers.isEmpty() ? text : text + "; not expected: " + HeaderNames.shown(strangers.keySet());
    }

    private static HeaderMatch match(Layout layout, OtherColumns otherColumns, HeaderNames header) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        int exact = 0;
        for (Header wanted : layout.columns()) {
            Optional<Integer> position = header.position(wanted.header());
            if (position.isEmpty()) {
                if (wanted.presence() == Presence.REQUIRED) {
                    missing.add(wanted.header());
                }
                continue;
            }
            positions.put(wanted.column(), position.get());
            exact += header.names().get(position.get()).equals(wanted.header()) ? 1 : 0;
        }
        return new HeaderMatch(
                layout, exact, List.copyOf(missing), strangers(otherColumns, header, positions), positions);
    }

    private static Map<String, Integer> strangers(
            OtherColumns otherColumns, HeaderNames header, Map<String, Integer> positions) {
        Map<String, Integer> strangers = new LinkedHashMap<>();
        if (otherColumns == OtherColumns.REPORT) {
            for (int i = 0; i < header.names().size(); i++) {
                if (!positions.containsValue(i)) {
                    strangers.put(header.names().get(i), i);
                }
            }
        }
        return strangers;
    }
}
