package uk.tlevels.publishing.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;

/** A file format for workbooks. The same workbook makes the same bytes on every machine, in every zone and locale. */
public enum SpreadsheetFormat {
    /** OpenDocument, the format that government publishes in. */
    ODS("ods"),
    /** Office Open XML, which Excel writes. */
    XLSX("xlsx");

    private final String extension;

    SpreadsheetFormat(String extension) {
        this.extension = extension;
    }

    /** The end of a file's name, without a dot. */
    public String extension() {
        return extension;
    }

    /**
     * Writes a whole file; rows are laid out as they are written.
     *
     * @param out where to; stays open
     * @throws IOException if it cannot be written to
     */
    public void write(AccessibleWorkbook workbook, OutputStream out) throws IOException {
        switch (this) {
            case ODS -> Ods.write(workbook, out);
            case XLSX -> Xlsx.write(workbook, out);
        }
    }
}
