package uk.tlevels.warehouse.ingest;

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
        return switch (contract.file().format()) {
            case CSV -> CsvRecordReader.open(contract, file, opener);
            case ILR_XML -> IlrRecordReader.open(contract, file, opener);
            case SURVEY_WAVE -> SurveyWaveRecordReader.open(contract, file, opener);
        };
    }
}
