package uk.tlevels.publishing.screening.table;

/**
 * One row of the metadata; blank cells and columns that do not exist are empty.
 *
 * @param row the line below the header, from 1
 */
public record MetaRow(
        int row,
        String colName,
        String colType,
        String label,
        String indicatorGrouping,
        String indicatorUnit,
        String indicatorDp,
        String filterHint,
        String filterGroupingColumn,
        String filterDefault,
        String parentFilter) {

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
        return filterDefault.isEmpty() ? "Total" : filterDefault;
    }
}
