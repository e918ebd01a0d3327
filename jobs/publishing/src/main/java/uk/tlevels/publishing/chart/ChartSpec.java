package uk.tlevels.publishing.chart;

/** A chart as data: what it shows, without how it looks. */
public sealed interface ChartSpec permits LineChart, ColumnChart, BarChart, GroupedBarChart, StackedBarChart {
    /** What all charts have. */
    Frame frame();
}
