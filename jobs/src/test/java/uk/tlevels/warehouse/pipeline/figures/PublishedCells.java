package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The gold cells as they come out of complete data: published counts where there are any (DfE entrant data and
 * provisional results), otherwise counts that round to the published percentages.
 */
final class PublishedCells implements CellLookup {
    /** Table, column, conditions by column name without totals and without academic year; value. */
    private static final Map<String, String> CELLS =
            """
            awareness aware_percent Classroom teachers Calendar year 2020 = 41.4
            awareness aware_percent Employers Calendar year 2021 = 23.6
            awareness aware_percent Employers Calendar year 2022 = 32.4
            awareness aware_percent Parents July 2019 = 10.6
            awareness aware_percent Parents June 2023 = 47.4
            awareness aware_percent Pupils July 2019 = 7.6
            awareness aware_percent Pupils June 2023 = 50.4
            awareness aware_percent Senior leaders Calendar year 2020 = 84.6
            awareness aware_percent Teachers June 2021 = 52.4
            awareness aware_percent Teachers June 2023 = 85.6
            placements completed_count 202223 = 3272
            placements student_count 202223 = 3448
            providers provider_count T Level 202223 = 164
            providers provider_count T Level 202324 = 254
            providers provider_count T Level Foundation Year 202021 = 29
            providers provider_count T Level Foundation Year 202122 = 59
            providers provider_count T Level Foundation Year 202223 = 74
            providers provider_count T Level Foundation Year 202324 = 85
            results student_count Health and Science 202223 = 1109
            results student_count Partial achievement 202223 = 316
            results student_count Pass 202223 = 732
            results student_count Unclassified 202223 = 13
            results_headline merit_or_above_count 202223 = 2387
            results_headline pass_count 202122 = 926
            results_headline pass_count 202223 = 3119
            results_headline student_count 202122 = 991
            results_headline student_count 202223 = 3448
            starts start_count T Level 202021 = 1300
            starts start_count T Level 202122 = 5321
            starts start_count T Level 202223 = 10253
            starts start_count T Level 202324 = 16085
            starts start_count T Level Foundation Year 202021 = 812
            starts start_count T Level Foundation Year 202122 = 3187
            starts start_count T Level Foundation Year 202223 = 5243
            starts start_count T Level Foundation Year 202324 = 6968
            starts start_count T Level Health and Science 202122 = 1600
            starts start_count T Level Health and Science 202324 = 2819
            tlfy_progression completer_count 2020/21 Level 3 Other level 2 completers 202021 = 9800
            tlfy_progression completer_count 2020/21 Level 3 TLFY completers 202021 = 661
            tlfy_progression completer_count 2021/22 Level 3 Other level 2 completers 202122 = 10400
            tlfy_progression completer_count 2021/22 Level 3 TLFY completers 202122 = 2590
            tlfy_progression progressed_count 2020/21 Level 3 Other level 2 completers 202021 = 4606
            tlfy_progression progressed_count 2020/21 Level 3 TLFY completers 202021 = 357
            tlfy_progression progressed_count 2020/21 T Level TLFY completers 202021 = 99
            tlfy_progression progressed_count 2021/22 Level 3 Other level 2 completers 202122 = 4576
            tlfy_progression progressed_count 2021/22 Level 3 TLFY completers 202122 = 1321
            tlfy_progression progressed_count 2021/22 T Level TLFY completers 202122 = 207
            tlfy_progression starter_count 2020/21 Level 3 TLFY completers 202021 = 812
            tlfy_progression starter_count 2021/22 Level 3 TLFY completers 202122 = 3187
            """
                    .lines()
                    .map(line -> line.split(" = "))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));

    @Override
    public List<Found> find(Cell cell) {
        String conditions = cell.where().values().stream()
                .filter(value -> !value.equals("Total") && !value.equals("Academic year"))
                .collect(Collectors.joining(" "));
        String key = cell.table().table() + " " + cell.column() + " " + conditions;
        return Optional.ofNullable(CELLS.get(key)).stream()
                .map(value -> new Found(Optional.of(new BigDecimal(value)), key))
                .toList();
    }
}
