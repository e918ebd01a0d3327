package uk.tlevels.warehouse.ingest.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.FieldReading;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.value.Blank;
import uk.tlevels.warehouse.ingest.value.Missing;
import uk.tlevels.warehouse.ingest.value.Read;
import uk.tlevels.warehouse.ingest.value.Spreadsheets;
import uk.tlevels.warehouse.ingest.value.ValueReader;

/** Reads the cells of one column. */
final class CellReader {
    private final Column column;
    private final ValueReader reader;
    private final Set<String> missing;

    /**
     * A reader of one column.
     *
     * @param everywhere texts that stand for no value in every column of the file
     */
    CellReader(Column column, Set<String> everywhere) {
        this.column = column;
        this.reader = ValueReader.of(column);
        this.missing = new HashSet<>(everywhere);
        this.missing.addAll(column.reading().orElseGet(FieldReading::plain).missing());
    }

    /** The value of a cell; an empty one where there is no value, with an issue added when there should be. */
    Optional<Object> read(String cell, List<FieldIssue> issues) {
        String text = Spreadsheets.meant(Blank.strip(cell));
        if (text.isEmpty() || missing.contains(text) || (reader.hasNoValues() && Missing.isNoValue(text))) {
            absent(cell, issues);
            return Optional.empty();
        }
        if (Missing.isSpreadsheetError(text)) {
            issues.add(new FieldIssue(column.name(), "spreadsheet_error", cell, Severity.ERROR));
            return Optional.empty();
        }
        Read read = reader.read(text);
        if (read instanceof Read.Value value) {
            return Optional.of(value.value());
        }
        issues.add(new FieldIssue(column.name(), ((Read.Broken) read).rule(), cell, reader.severity()));
        return reader.kept(text);
    }

    private void absent(String cell, List<FieldIssue> issues) {
        if (column.required()) {
            issues.add(new FieldIssue(column.name(), "required", cell, Severity.ERROR));
        }
    }
}
