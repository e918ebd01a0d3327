package uk.tlevels.warehouse.release.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.tlevels.publishing.bulletin.Download;
import uk.tlevels.publishing.bulletin.Figure;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.publishing.table.TableColumn;
import uk.tlevels.publishing.text.Line;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.Moment;
import uk.tlevels.warehouse.release.data.RowKey;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.Exhibit;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;

/** Turns the exhibits of a release into the tables and charts of its bulletin. */
final class Figures {
    private final ReleaseDefinition release;
    private final SliceViews views;

    Figures(ReleaseDefinition release, SliceViews views) {
        this.release = release;
        this.views = views;
    }

    /**
     * The figure of an exhibit.
     *
     * @param after those after it in its section; the last of a data set has the notes
     * @param id unique in the page
     */
    Figure of(Exhibit exhibit, List<Exhibit> after, String id) {
        SliceView view = views.of(exhibit.slice());
        String dataSet = exhibit.slice().dataSet();
        List<String> notes = after.stream().anyMatch(e -> e.slice().dataSet().equals(dataSet))
                ? List.of()
                : view.dataSet().definition().about().footnotes();
        if (exhibit instanceof Exhibit.TableExhibit table) {
            return new Figure.Table(
                    caption(view, exhibit, List.of(table.rows(), table.columns())),
                    table(view, table),
                    below(view, notes));
        }
        Exhibit.ChartExhibit chart = (Exhibit.ChartExhibit) exhibit;
        List<String> dimensions = new ArrayList<>(List.of(chart.category()));
        chart.series().ifPresent(dimensions::add);
        return new Figure.Chart(
                caption(view, exhibit, dimensions), new Charts(view, chart, id).spec(), below(view, notes));
    }

    /** The title with the place and the periods that the figure shows. */
    private static String caption(SliceView view, Exhibit exhibit, List<String> dimensions) {
        return exhibit.title() + ", England, " + span(view, dimensions);
    }

    /** The periods that a figure shows: all of the data set where time is one of its dimensions, else the newest. */
    static String span(SliceView view, List<String> dimensions) {
        List<Moment> moments = view.dataSet().moments();
        String newest = moments.get(moments.size() - 1).title();
        return dimensions.contains(Exhibit.TIME) && moments.size() > 1
                ? moments.get(0).title() + " to " + newest
                : newest;
    }

    private Figure.Below below(SliceView view, List<String> notes) {
        DataSetDefinition dataSet = view.dataSet().definition();
        return new Figure.Below(
                dataSet.about().title() + ", " + release.about().title(),
                notes.stream().map(Line::of).toList(),
                Optional.of(new Download("data/" + dataSet.file() + ".csv")));
    }

    private static FigureTable table(SliceView view, Exhibit.TableExhibit table) {
        DataSet dataSet = view.dataSet();
        Axis rows = view.axis(table.rows());
        RowKey start = view.key(0);
        List<TableColumn> columns = new ArrayList<>();
        List<Function<RowKey, Cell>> cells = new ArrayList<>();
        if (table.columns().equals(Exhibit.INDICATORS)) {
            for (String name : table.indicators()) {
                IndicatorDefinition indicator =
                        dataSet.definition().indicator(name).orElseThrow();
                columns.add(TableColumn.numbers(indicator.label(), IndicatorStyles.of(indicator)));
                cells.add(key -> Cell.of(view.shown(key, name).amount()));
            }
        } else {
            String name = table.indicators().get(0);
            IndicatorDefinition indicator = dataSet.definition().indicator(name).orElseThrow();
            for (Axis.Step step : view.axis(table.columns()).steps()) {
                columns.add(TableColumn.numbers(step.label(), IndicatorStyles.of(indicator)));
                cells.add(key -> Cell.of(view.shown(step.in().apply(key), name).amount()));
            }
        }
        return new FigureTable(
                rows.name(),
                columns,
                rows.steps().stream()
                        .map(step -> new FigureTable.Row(
                                step.label(),
                                cells.stream()
                                        .map(cell -> cell.apply(step.in().apply(start)))
                                        .toList()))
                        .toList());
    }
}
