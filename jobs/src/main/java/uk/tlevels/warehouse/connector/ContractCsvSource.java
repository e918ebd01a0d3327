package uk.tlevels.warehouse.connector;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import uk.tlevels.warehouse.contract.FileContract.Format;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.SourceContract;

/**
 * CSV files as a source contract describes them, one row a record:
 * {@code spark.read().format("contract-csv").option("contract", "registrations").load("registrations.csv")}. The option
 * names a contract of {@code schemas/sources}, or the file of another one on the driver's disk.
 */
public final class ContractCsvSource extends RecordSource {
    private static final String CONTRACT = "contract";

    @Override
    public String shortName() {
        return "contract-csv";
    }

    @Override
    SourceContract contract(CaseInsensitiveStringMap options) {
        String named = options.get(CONTRACT);
        if (named == null) {
            throw new IllegalArgumentException(
                    "contract-csv: which contract? Set option 'contract' to a name in schemas/sources, registrations say, or to a YAML file");
        }
        SourceContract contract = SourceContract.read(file(named));
        if (contract.file().format() != Format.CSV) {
            throw new IllegalArgumentException("contract-csv: contract %s describes no CSV files but %s"
                    .formatted(contract.name(), contract.file().format()));
        }
        return contract;
    }

    private static Path file(String named) {
        Path shipped = Schemas.folder().resolve("sources").resolve(named + ".yaml");
        if (named.matches("\\w+") && Files.exists(shipped)) {
            return shipped;
        }
        Path file = Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(
                    "contract-csv: '%s' is no contract in schemas/sources and no file".formatted(named));
        }
        return file;
    }
}
