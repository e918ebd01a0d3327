package uk.tlevels.publishing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Interval;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.publishing.table.TableColumn;

/** The numbers of a chart as a table. */
public final class ChartTable {
    private ChartTable() {}

    /** Every number and symbol that the chart shows, in its order. */
    public static FigureTable of(ChartSpec chart) {
        if (chart instanceof LineChart line) {
            return lines(line);
        } else if (chart instanceof ColumnChart columns) {
            return bars(columns.category(), columns.frame(), columns.bars());
        } else if (chart instanceof BarChart bars) {
            return bars(bars.category(), bars.frame(), bars.bars());
        } else if (chart instanceof GroupedBarChart groups) {
            return groups(groups.category(), groups.frame(), groups.series(), groups.groups());
        }
        StackedBarChart stacked = (StackedBarChart) chart;
        return groups(stacked.category(), stacked.frame(), stacked.parts(), stacked.rows());
    }

    private static FigureTable lines(LineChart chart) {
        List<LineChart.Point> points = chart.series().stream()
                .flatMap(series -> series.points().stream())
                .toList();
        boolean intervals = points.stream().anyMatch(point -> point.interval().isPresent());
        boolean instruments =
                points.stream().anyMatch(point -> !point.instrument().isEmpty());
        List<TableColumn> columns = new ArrayList<>(List.of(TableColumn.words("When")));
        if (instruments) {
            columns.add(TableColumn.words("Measured by"));
        }
        columns.addAll(numbers(chart.frame(), intervals));
        List<FigureTable.Row> rows = new ArrayList<>();
        for (LineChart.Series series : chart.series()) {
            for (LineChart.Point point : series.points()) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.words(point.label())));
                if (instruments) {
                    cells.add(Cell.words(point.instrument()));
                }
                cells.addAll(cells(point.amount(), point.interval(), intervals));
                rows.add(new FigureTable.Row(series.name(), cells));
            }
        }
        return new FigureTable("Group", columns, rows);
    }

    private static FigureTable bars(String category, Frame frame, List<Bar> bars) {
        boolean intervals = bars.stream().anyMatch(bar -> bar.interval().isPresent());
        return new FigureTable(
                category,
                numbers(frame, intervals),
                bars.stream()
                        .map(bar -> new FigureTable.Row(bar.label(), cells(bar.amount(), bar.interval(), intervals)))
                        .toList());
    }

    private static FigureTable groups(String category, Frame frame, List<String> names, List<Group> groups) {
        return new FigureTable(
                category,
                names.stream()
                        .map(name -> TableColumn.numbers(name, frame.style()))
                        .toList(),
                groups.stream()
                        .map(group -> new FigureTable.Row(
                                group.label(),
                                group.amounts().stream().map(Cell::of).toList()))
                        .toList());
    }

    private static List<TableColumn> numbers(Frame frame, boolean intervals) {
        TableColumn measure = TableColumn.numbers(frame.measure(), frame.style());
        return intervals
                ? List.of(
                        measure,
                        TableColumn.numbers("Lower end of interval", frame.style()),
                        TableColumn.numbers("Upper end of interval", frame.style()))
                : List.of(measure);
    }

    private static List<Cell> cells(Amount amount, Optional<Interval> interval, boolean intervals) {
        Cell none = amount.symbol().isPresent() ? Cell.of(amount) : Cell.words("none");
        Stream<Cell> ends = interval.map(i -> Stream.of(Cell.of(i.lower()), Cell.of(i.upper())))
                .orElseGet(() -> Stream.of(none, none));
        return intervals ? Stream.concat(Stream.of(Cell.of(amount)), ends).toList() : List.of(Cell.of(amount));
    }
}
