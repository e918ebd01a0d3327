package uk.tlevels.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.publishing.table.TableColumn;

class ChartTableTest {
    @Test
    void lines_give_a_row_for_each_point_with_its_interval() {
        FigureTable table = ChartTable.of(SampleCharts.awareness());

        assertThat(table.columns())
                .extracting(TableColumn::heading)
                .containsExactly(
                        "When",
                        "Measured by",
                        "Percentage aware of T Levels",
                        "Lower end of interval",
                        "Upper end of interval");
        assertThat(rows(table))
                .startsWith("Parents|July 2019|Omnibus survey|11%|10%|13%")
                .contains("Pupils|June 2022|Parent, pupil and learner panel|[c]|[c]|[c]")
                .contains("Employers|Autumn 2022|Employer pulse survey|32%|none|none")
                .hasLineCount(13);
    }

    @Test
    void bars_and_groups_give_a_row_for_each_category() {
        assertThat(rows(ChartTable.of(SampleCharts.starts())))
                .isEqualTo("2020/21|1,296\n2021/22|5,321\n2022/23|10,253\n2023/24|16,085\n2024/25|[x]");
        assertThat(rows(ChartTable.of(SampleCharts.progression())))
                .startsWith("Any level 3|54%|47%\nT Level|15%|[low]\n");
        assertThat(ChartTable.of(SampleCharts.placements()).rows()).hasSize(42);
    }

    private static String rows(FigureTable table) {
        StringBuilder out = new StringBuilder();
        for (FigureTable.Row row : table.rows()) {
            out.append(out.isEmpty() ? "" : "\n").append(row.heading());
            for (int i = 0; i < row.cells().size(); i++) {
                out.append('|').append(table.columns().get(i).show(row.cells().get(i)));
            }
        }
        return out.toString();
    }
}
