package uk.tlevels.publishing.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A valid data set of any shape: counts of the finest cells by chance, every total summed from them.
 *
 * @param periods how many academic years
 * @param items how many items each filter has beside Total; the items of the first stand in two groups
 * @param regional whether the nine regions have rows
 */
record GeneratedPair(int periods, List<Integer> items, boolean regional, long seed) {
    private static final List<String> REGIONS = List.of(
            "North East",
            "North West",
            "Yorkshire and The Humber",
            "East Midlands",
            "West Midlands",
            "East of England",
            "London",
            "South East",
            "South West");

    TestPair pair() {
        CsvText data = CsvText.of(data());
        if (!regional) {
            data.drop("region_code");
            data.drop("region_name");
        }
        return new TestPair("made_up", data, CsvText.of(meta()));
    }

    private List<List<String>> data() {
        List<List<String>> lines = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(
                "time_period",
                "time_identifier",
                "geographic_level",
                "country_code",
                "country_name",
                "region_code",
                "region_name",
                "band"));
        IntStream.range(0, items.size()).forEach(f -> header.add("kind_" + f));
        header.addAll(List.of("start_count", "start_percent"));
        lines.add(header);
        Random chance = new Random(seed);
        for (int period = 0; period < periods; period++) {
            List<long[]> regions = new ArrayList<>();
            for (int region = 0; region < REGIONS.size(); region++) {
                regions.add(summed(chance));
            }
            long[] nation = new long[regions.get(0).length];
            regions.forEach(r -> IntStream.range(0, nation.length).forEach(i -> nation[i] += r[i]));
            String time = "20" + (20 + period) + (21 + period);
            rows(lines, List.of(time, "Academic year", "National", "E92000001", "England", "", ""), nation);
            for (int region = 0; regional && region < REGIONS.size(); region++) {
                rows(
                        lines,
                        List.of(
                                time,
                                "Academic year",
                                "Regional",
                                "E92000001",
                                "England",
                                "E1200000" + (region + 1),
                                REGIONS.get(region)),
                        regions.get(region));
            }
        }
        return lines;
    }

    /** The counts of every combination; item 0 of each filter is Total. */
    private long[] summed(Random chance) {
        int size = items.stream().mapToInt(i -> i + 1).reduce(1, (a, b) -> a * b);
        long[] counts = new long[size];
        for (int cell = 0; cell < size; cell++) {
            if (digits(cell).stream().allMatch(d -> d > 0)) {
                counts[cell] = 10L + chance.nextInt(90);
            }
        }
        int step = 1;
        for (int f = items.size() - 1; f >= 0; f--) {
            int length = items.get(f) + 1;
            for (int cell = 0; cell < size; cell++) {
                if (cell / step % length == 0) {
                    for (int item = 1; item < length; item++) {
                        counts[cell] += counts[cell + item * step];
                    }
                }
            }
            step *= length;
        }
        return counts;
    }

    private List<Integer> digits(int cell) {
        List<Integer> digits = new ArrayList<>();
        int left = cell;
        for (int f = items.size() - 1; f >= 0; f--) {
            digits.add(0, left % (items.get(f) + 1));
            left /= items.get(f) + 1;
        }
        return digits;
    }

    private void rows(List<List<String>> lines, List<String> place, long[] counts) {
        for (int cell = 0; cell < counts.length; cell++) {
            List<String> line = new ArrayList<>(place);
            List<Integer> digits = digits(cell);
            line.add(digits.get(0) == 0 ? "Total" : "Band " + digits.get(0) % 2);
            digits.forEach(d -> line.add(d == 0 ? "Total" : "Item " + d));
            line.add(Long.toString(counts[cell]));
            line.add(BigDecimal.valueOf(100 * counts[cell])
                    .divide(BigDecimal.valueOf(counts[0]), 1, RoundingMode.HALF_UP)
                    .toString());
            lines.add(line);
        }
    }

    private List<List<String>> meta() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "col_name",
                "col_type",
                "label",
                "indicator_grouping",
                "indicator_unit",
                "indicator_dp",
                "filter_hint",
                "filter_grouping_column"));
        for (int f = 0; f < items.size(); f++) {
            lines.add(List.of("kind_" + f, "Filter", "Kind " + f, "", "", "", "", f == 0 ? "band" : ""));
        }
        lines.add(List.of("start_count", "Indicator", "Starts", "", "", "0", "", ""));
        lines.add(List.of("start_percent", "Indicator", "Share of starts", "", "%", "1", "", ""));
        return lines;
    }
}
