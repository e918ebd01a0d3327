package uk.tlevels.warehouse.ingest;

import java.util.Set;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.csv.CsvRecordReader;
import uk.tlevels.warehouse.ingest.ilr.IlrRecordReader;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.survey.SurveyWaveRecordReader;

/** The one place that knows which reader reads which format. */
public final class RecordReaders {
    private RecordReaders() {}

    /** Opens a file with the reader of its format; a {@link FileRefusedException} when it cannot even begin. */
    public static RecordReader open(SourceContract contract, SourceFile file, FileOpener opener) {
        return open(contract, file, opener, Set.copyOf(contract.table().columnNames()));
    }

    /**
     * Opens a file of which some columns are enough.
     *
     * @param columns those that are wanted; a reader may leave the others without a value and without an issue
     */
    static RecordReader open(SourceContract contract, SourceFile file, FileOpener opener, Set<String> columns) {
        return switch (contract.file().format()) {
            case CSV -> CsvRecordReader.open(contract, file, opener, columns);
            case ILR_XML -> IlrRecordReader.open(contract, file, opener);
            case SURVEY_WAVE -> SurveyWaveRecordReader.open(contract, file, opener);
        };
    }
}
