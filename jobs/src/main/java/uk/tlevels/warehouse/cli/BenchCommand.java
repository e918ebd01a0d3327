package uk.tlevels.warehouse.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.benchmark.Bench;
import uk.tlevels.warehouse.benchmark.Checkout;
import uk.tlevels.warehouse.benchmark.Machine;
import uk.tlevels.warehouse.benchmark.Result;
import uk.tlevels.warehouse.benchmark.Results;
import uk.tlevels.warehouse.benchmark.ResultsJson;
import uk.tlevels.warehouse.benchmark.Wording;
import uk.tlevels.warehouse.benchmark.duckdb.ComparedTable;
import uk.tlevels.warehouse.benchmark.duckdb.EngineComparison;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels bench}. */
@Command(
        name = "bench",
        description = "Measures what commands cost, prints it beside the targets and keeps it as JSON"
                + " (hours; a row at a time with --only). See jobs/PERFORMANCE.md.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchPipelineCommand.class, BenchProtectionCommand.class, BenchTableCommand.class})
final class BenchCommand implements Callable<Integer> {
    private static final List<String> OF_A_WAREHOUSE =
            List.of("--conf", "--warehouse", "--landing", "--single-writer", "--set");

    @Mixin
    private CommonOptions options;

    @Option(names = "--only", split = ",", paramLabel = "ROW", description = "Rows to measure (default: all).")
    private Set<String> only = Set.of();

    @Option(
            names = "--reference",
            paramLabel = "LAUNCHER",
            description = "jobs/tlevels of another commit, built, to run each row at the same time.")
    private Optional<Path> reference = Optional.empty();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where rows work; what an earlier bench of the same build left there is used again"
                    + " (default: a new temporary one).")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--million",
            paramLabel = "SCALE",
            defaultValue = "10.2",
            description = "Scale of the population of a million learners (default: 10.2).")
    private BigDecimal million;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = "Where the JSON goes (default: jobs/benchmarks/<date>-<commit>.json).")
    private Optional<Path> results = Optional.empty();

    @Option(
            names = "--compare",
            paramLabel = "ENGINE",
            description = "duckdb: instead of the rows, compute the gold tables of the warehouse once more, with Spark"
                    + " and with DuckDB, and compare.")
    private Optional<Engine> compare = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** What Spark can be compared with. */
    enum Engine {
        duckdb
    }

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (compare.isPresent() && !(only.isEmpty() && reference.isEmpty() && folder.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(), "--compare is not about rows: leave out --only, --reference and --folder");
        }
        if (compare.isEmpty()) {
            OF_A_WAREHOUSE.stream()
                    .filter(spec.commandLine().getParseResult()::hasMatchedOption)
                    .findFirst()
                    .ifPresent(option -> {
                        throw new ParameterException(
                                spec.commandLine(), option + " goes with --compare: rows make their own warehouses");
                    });
        }
        Console console = Console.of(spec);
        Results measured = compare.isPresent() ? compared(console) : measured(console);
        Path file = results.orElseGet(() -> Checkout.launcher()
                .resolveSibling("benchmarks")
                .resolve("%s-%s%s.json"
                        .formatted(
                                LocalDate.ofInstant(measured.finishedAt(), ZoneOffset.UTC),
                                measured.commit(),
                                compare.map(engine -> "-" + engine).orElse(""))));
        ResultsJson.write(measured, file);
        console.line("results    " + file);
        boolean fine = measured.results().stream().allMatch(Result::met)
                && measured.compared().stream().noneMatch(t -> t.outcome() == ComparedTable.Outcome.DIFFERENT);
        return fine ? ExitCode.FINE : ExitCode.FAILED;
    }

    private Results measured(Console console) throws IOException, InterruptedException {
        Path place = folder.isPresent() ? folder.get() : Files.createTempDirectory("tlevels-bench");
        Bench bench = Bench.of(only, million, place, reference);
        console.line("in " + place);
        String line = "%-20s %-26s %-36s %-24s %s";
        console.line(line.formatted("row", "target", "measured", "of the reference", "")
                .stripTrailing());
        return bench.run(
                Clock.systemUTC(),
                result -> console.line(line.formatted(
                                result.name(),
                                Wording.target(result),
                                Wording.measured(result),
                                Wording.ratio(result),
                                result.met() ? "" : "MISSED")
                        .stripTrailing()));
    }

    private Results compared(Console console) throws SQLException {
        Settings settings = options.settings();
        String line = "%-32s %10s %10s %10s %8s  %s";
        console.line(line.formatted("table", "rows", "Spark", "DuckDB", "ratio", "rows equal"));
        try (Warehouse warehouse = Warehouse.openToRead(settings, console)) {
            List<ComparedTable> tables = new EngineComparison(warehouse, settings.parameters(), Checkout.fetched())
                    .run(table -> console.line(line.formatted(
                            table.table(),
                            table.outcome() == ComparedTable.Outcome.NOT_RUN ? "" : "%,d".formatted(table.rows()),
                            seconds(table, table.sparkCpuSeconds()),
                            seconds(table, table.duckCpuSeconds()),
                            Wording.ratio(table),
                            table.words())));
            return new Results(
                    Checkout.commit(Checkout.launcher()),
                    "",
                    Clock.systemUTC().instant(),
                    Machine.here(),
                    List.of(),
                    tables);
        }
    }

    private static String seconds(ComparedTable table, double number) {
        return table.outcome() == ComparedTable.Outcome.NOT_RUN ? "" : Wording.number(number);
    }
}
