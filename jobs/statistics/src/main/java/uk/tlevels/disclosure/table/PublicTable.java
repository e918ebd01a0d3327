package uk.tlevels.disclosure.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data file of a release as a reader sees it.
 *
 * @param release the release that it is part of; files of one release are read together
 * @param file its name
 * @param filters its filters in order
 * @param indicators its indicators in order
 * @param rows its rows in order
 * @param relations what holds between its cells beside totals and their parts
 * @param roundingBase what its counts are rounded to a multiple of; 1 for none
 */
public record PublicTable(
        String release,
        String file,
        List<Filter> filters,
        List<Indicator> indicators,
        List<Row> rows,
        Relations relations,
        int roundingBase) {
    /** Stands in the rows of groups of items, of which a reader knows only what follows from the items. */
    public static final String SUMMED = "summed";

    /** Stands in the rows of places that are left out, which nobody is shown. */
    public static final String LEFT_OUT = "left out";

    /** Copies the lists. */
    public PublicTable {
        filters = List.copyOf(filters);
        indicators = List.copyOf(indicators);
        rows = List.copyOf(rows);
    }

    /**
     * A column that rows are broken down by.
     *
     * @param name the column
     * @param total the item that the others add up to, where there is one
     * @param grouping the column that groups its items, where there is one
     */
    public record Filter(String name, Optional<String> total, Optional<String> grouping) {}

    /** What an indicator measures. */
    public enum Kind {
        /** A count of people, in whole numbers. */
        COUNT,
        /** A percentage. */
        PERCENT,
        /** Anything else, from which nothing is concluded. */
        OTHER
    }

    /**
     * A column of numbers.
     *
     * @param name the column
     * @param kind what it measures
     */
    public record Indicator(String name, Kind kind) {}

    /**
     * A row.
     *
     * @param time its period
     * @param level its geographic level
     * @param place the code of its place
     * @param parents for each other level, the code of the place of that level that it lies in
     * @param items the item of each filter
     * @param groups the group of the item of each filter, blank where there is none
     * @param texts what stands in each indicator
     * @param identities for each indicator, the names of the counts that it is the sum of, which they have wherever they stand;
     *     most often one; none where that is not known
     * @param exact the counts behind them, where they are known to whoever asks, else nothing: they decide which equations hold
     */
    public record Row(
            String time,
            String level,
            String place,
            Map<String, String> parents,
            List<String> items,
            List<String> groups,
            List<String> texts,
            List<List<String>> identities,
            List<Optional<Long>> exact) {
        /** Copies the collections. */
        public Row {
            parents = Map.copyOf(parents);
            items = List.copyOf(items);
            groups = List.copyOf(groups);
            texts = List.copyOf(texts);
            identities = List.copyOf(identities);
            exact = List.copyOf(exact);
        }

        Row with(List<String> others, List<Optional<Long>> counts) {
            return new Row(time, level, place, parents, items, groups, others, identities, counts);
        }

        boolean isAboutTheSameAs(Row other) {
            return time.equals(other.time)
                    && level.equals(other.level)
                    && place.equals(other.place)
                    && items.equals(other.items);
        }

        /** The names of the counts that an indicator is the sum of. */
        public List<String> identities(int indicator) {
            return identities.isEmpty() ? List.of() : identities.get(indicator);
        }

        /** The count behind an indicator, where it is known to whoever asks. */
        public Optional<Long> exact(int indicator) {
            return exact.isEmpty() ? Optional.empty() : exact.get(indicator);
        }
    }

    PublicTable with(List<Row> others) {
        return new PublicTable(release, file, filters, indicators, others, relations, roundingBase);
    }

    /** The same with what holds between its cells. */
    public PublicTable with(Relations others) {
        return new PublicTable(release, file, filters, indicators, rows, others, roundingBase);
    }

    /**
     * The same for somebody who knows the counts behind it.
     *
     * @param exact the same rows in the same order, nothing held back
     * @throws IllegalArgumentException when its rows are others
     */
    public PublicTable knowing(PublicTable exact) {
        List<Row> known = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            if (exact.rows.size() != rows.size() || !row.isAboutTheSameAs(exact.rows.get(r))) {
                throw new IllegalArgumentException(
                        "%s/%s does not have the rows that are known of it: row %d".formatted(release, file, r + 1));
            }
            List<Optional<Long>> counts = new ArrayList<>();
            for (int i = 0; i < indicators.size(); i++) {
                counts.add(
                        indicators.get(i).kind() == Kind.COUNT
                                ? TableKnowledge.number(
                                                exact.rows.get(r).texts().get(i))
                                        .map(BigDecimal::longValue)
                                : Optional.empty());
            }
            known.add(row.with(row.texts(), counts));
        }
        return with(known);
    }

    /** The same with every number held back: what holds between its cells is all that is left of it. */
    public PublicTable withheld() {
        List<Row> held = rows.stream()
                .map(row -> row.with(
                        row.texts().stream()
                                .map(text -> TableKnowledge.isNumber(text) ? "c" : text)
                                .toList(),
                        row.exact()))
                .toList();
        return with(held);
    }

    /** Where an indicator stands. */
    public Optional<Integer> indicator(String name) {
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Where a filter stands. */
    public Optional<Integer> filter(String name) {
        for (int i = 0; i < filters.size(); i++) {
            if (filters.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
