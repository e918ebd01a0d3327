package uk.tlevels.publishing.bulletin;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.publishing.table.TableColumn;
import uk.tlevels.publishing.text.TableRegion;

/** Renders tables of figures. */
final class TableRenderer {
    private TableRenderer() {}

    /** The table in a region that scrolls by itself where the page is narrow. */
    static Element region(FigureTable table, String captionId, String caption) {
        List<Element> headings = new ArrayList<>();
        headings.add(Element.of("th", table.rowHeading()).with("scope", "col"));
        for (TableColumn column : table.columns()) {
            headings.add(aligned(Element.of("th", column.heading()), column).with("scope", "col"));
        }
        List<Element> rows = table.rows().stream().map(row -> row(table, row)).toList();
        return TableRegion.around(
                Element.of(
                        "table",
                        TableRegion.caption(caption, captionId),
                        Element.of("thead", Element.of("tr", headings)),
                        Element.of("tbody", rows)),
                captionId);
    }

    private static Element row(FigureTable table, FigureTable.Row row) {
        List<Element> cells = new ArrayList<>();
        cells.add(Element.of("th", row.heading()).with("scope", "row"));
        for (int i = 0; i < table.columns().size(); i++) {
            TableColumn column = table.columns().get(i);
            Cell cell = row.cells().get(i);
            cells.add(aligned(Element.of("td", column.show(cell)), column));
        }
        return Element.of("tr", cells);
    }

    private static Element aligned(Element cell, TableColumn column) {
        return column.style().isPresent() ? cell.with("class", "number") : cell;
    }
}
