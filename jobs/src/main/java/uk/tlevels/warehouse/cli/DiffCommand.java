package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.TypedName;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.query.AsOf;
import uk.tlevels.warehouse.query.Output;
import uk.tlevels.warehouse.query.RowFormat;
import uk.tlevels.warehouse.query.TableDiff;

/** {@code tlevels diff}. */
@Command(
        name = "diff",
        description =
                "Prints what changed in a table between two publications: rows by their key, cells by their column.",
        mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "TABLE", description = "The table, e.g. gold.starts.")
    private String table;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "WHEN",
            description = "The earlier state: the number of a publication, a moment or a release, as for sql --as-of.")
    private String from;

    @Option(names = "--to", paramLabel = "WHEN", description = "The later state; default: what is published now.")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many changes a table on the screen shows; default: 20. Other formats hold all.")
    private int most;

    @Option(names = "--format", description = "As for sql; default: a summary and a table.")
    private Optional<RowFormat> format = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write all changes to a file.")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            warehouse.requireHeld();
            TableName name = TypedName.of(table, warehouse.lake()::contracts);
            TableContract contract = warehouse.contract(name);
            Publication.Pin before = pin(AsOf.find(warehouse, from), name, from);
            Publication.Pin after = to.isPresent()
                    ? pin(AsOf.find(warehouse, to.get()), name, to.get())
                    : pin(Publication.latest(warehouse.lake()), name, "now");
            boolean forPeople = format.isEmpty() && output.isEmpty();
            if (forPeople && before.contentHash().equals(after.contentHash())) {
                console.line("%s has the same %,d rows in both".formatted(name, after.rows()));
                return ExitCode.FINE;
            }
            TableDiff diff = TableDiff.of(warehouse, contract, before.version(), after.version());
            if (forPeople) {
                print(diff, contract, console);
            } else {
                Output.of(format, output).write(diff.rows(), console::line);
            }
            return ExitCode.FINE;
        }
    }

    private static Publication.Pin pin(Publication publication, TableName name, String when) {
        return publication
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("%s was not published: %s".formatted(name, when)));
    }

    private void print(TableDiff diff, TableContract contract, Console console) {
        diff.columnsAdded().forEach(column -> console.line("column %s is new".formatted(column)));
        diff.columnsRemoved().forEach(column -> console.line("column %s is gone".formatted(column)));
        var rows = diff.rows().cache();
        String key = contract.primaryKey().isEmpty()
                ? "count(*)"
                : "count(distinct struct(%s))".formatted(String.join(", ", contract.primaryKey()));
        List<Row> counts = rows.groupBy("change")
                .agg(org.apache.spark.sql.functions.expr(key + " as rows"))
                .orderBy("change")
                .collectAsList();
        counts.forEach(row -> console.line("%,d rows %s".formatted(row.getLong(1), row.getString(0))));
        RowFormat.table.print(rows.limit(most), console::line);
        long more = rows.count() - most;
        if (more > 0) {
            console.line("… and %,d more; -o FILE writes all".formatted(more));
        }
    }
}
