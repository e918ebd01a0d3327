package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.benchmark.Checkout;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.cli.output.JsonValues;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.export.Export;
import uk.tlevels.warehouse.export.ExportFolder;
import uk.tlevels.warehouse.export.ExportFormat;
import uk.tlevels.warehouse.export.ExportedTable;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels export}. */
@Command(
        name = "export",
        description = "Writes published tables and what they mean into a folder, for those who have no Spark.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description =
                    "parquet or csv (a file a table), duckdb (one file, meanings as comments) or xlsx (a sheet a table).")
    private ExportFormat format;

    @Option(names = "--overwrite", description = "Take the place of an earlier export.")
    private boolean overwrite;

    @Option(
            names = "--people",
            description = "Export tables about single people too, into a folder that only you can read.")
    private boolean people;

    @Parameters(index = "0", paramLabel = "DIR", description = "The folder that is written.")
    private Path folder;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "TABLE",
            description = "Tables, e.g. gold.starts; * stands for anything, e.g. 'gold.*'.")
    private List<String> tables;

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        ExportFolder target = new ExportFolder(folder, overwrite, people);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            Export export = new Export(warehouse);
            List<TableContract> chosen = export.tables(tables, people);
            List<ExportedTable> written = export.write(chosen, format, target, Checkout.fetched());
            if (json.isAsked()) {
                written.forEach(table -> json.print(
                        spec, JsonValues.of("table", table.name(), "rows", table.rowCount(), "file", table.file())));
                return ExitCode.FINE;
            }
            console.line("%s: %,d tables, %,d rows; README.md says what they are"
                    .formatted(
                            folder,
                            written.size(),
                            written.stream().mapToLong(ExportedTable::rowCount).sum()));
            return ExitCode.FINE;
        }
    }
}
