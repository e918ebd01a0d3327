package uk.tlevels.warehouse.ingest;

import uk.tlevels.warehouse.contract.SourceContract;

/** The one place that knows which reader reads which format. */
final class RecordReaders {
    private RecordReaders() {}

    static RecordReader open(SourceContract contract, SourceFile file, FileOpener opener) {
        if (contract.name().isEmpty()) {
            throw new FileRefusedException(file.file().name(), "file", "format", "no reader " + opener);
        }
        throw new IllegalStateException();
    }
}
