package uk.tlevels.warehouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels sql}. */
@Command(
        name = "sql",
        description = "Runs SQL over the published tables; of several statements the last one's rows are printed.",
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "SQL", description = "Statements separated by semicolons.")
    private String statements;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, csv (with a header line) or json (one object a line); default: table.")
    private RowFormat format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (WrongUsage.OPTION.matcher(statements).matches()) {
            throw new UnmatchedArgumentException(spec.commandLine(), List.of(statements));
        }
        Console console = Console.of(spec);
        List<String> split = SqlStatements.split(statements);
        if (split.isEmpty()) {
            throw new IllegalArgumentException("there is no statement in the SQL");
        }
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            warehouse.look(split);
            List<Dataset<Row>> results = new ArrayList<>();
            for (String statement : split) {
                results.add(warehouse.query(statement));
            }
            format.print(results.get(results.size() - 1), console);
            return ExitCode.FINE;
        }
    }
}
