package uk.tlevels.publishing.screening.table;

/**
 * One row of the metadata; blank cells and columns that do not exist are empty.
 *
 * @param row the line below the header, from 1
 * @param indicator what it says of an indicator
 * @param filter what it says of a filter
 */
public record MetaRow(int row, String colName, String colType, String label, Indicator indicator, Filter filter) {

    /** The columns that begin with {@code indicator_}. */
    public record Indicator(String grouping, String unit, String dp) {}

    /** The columns about filters; {@code parent} is {@code parent_filter}. */
    public record Filter(String hint, String groupingColumn, String defaultItem, String parent) {}

    /** Whether it describes a filter. */
    public boolean isFilter() {
        return colType.equals("Filter");
    }

    /** Whether it describes an indicator. */
    public boolean isIndicator() {
        return colType.equals("Indicator");
    }

    /** The item shown by default: what is named, or Total. */
    public String defaultItem() {
        return filter.defaultItem().isEmpty() ? "Total" : filter.defaultItem();
    }
}
