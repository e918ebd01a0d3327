package uk.tlevels.warehouse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.WrongUsage;
import uk.tlevels.warehouse.cli.process.Given;
import uk.tlevels.warehouse.cli.process.Surroundings;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.pipeline.Failure;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.Queries;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.query.AsOf;
import uk.tlevels.warehouse.query.Output;
import uk.tlevels.warehouse.query.RowFormat;
import uk.tlevels.warehouse.query.SqlStatements;
import uk.tlevels.warehouse.query.prompt.Asking;
import uk.tlevels.warehouse.query.prompt.Prompt;

/** {@code tlevels sql}. */
@Command(
        name = "sql",
        description = {
            "Runs SQL over the published tables; of several statements the last one's rows are printed.",
            "Without SQL it reads standard input, and on a terminal it is a prompt."
        },
        mixinStandardHelpOptions = true)
final class SqlCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(arity = "0..1", paramLabel = "SQL", description = "Statements separated by semicolons.")
    private Optional<String> statements = Optional.empty();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Read the statements from a file; - is standard input.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--format",
            description =
                    "table, csv (with a header line), json (one array), jsonl (one object a line), markdown or parquet; default: by the ending of --output, otherwise table.")
    private Optional<RowFormat> format = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the rows to a file.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description =
                    "Read what was published then: the number of a publication, a moment (2024-04-25, 2024-04-25T09:30:00Z) or a release (NAME/PERIOD/VERSION).")
    private Optional<String> asOf = Optional.empty();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description =
                    "The value of :name in the SQL, bound as a text; NAME:TYPE=VALUE binds an int, bigint, double, decimal, boolean, date or timestamp.")
    private List<String> parameters = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        statements.filter(sql -> WrongUsage.OPTION.matcher(sql).matches()).ifPresent(option -> {
            throw new UnmatchedArgumentException(spec.commandLine(), List.of(option));
        });
        Console console = Console.of(spec);
        Map<String, Object> values = uk.tlevels.warehouse.query.Parameters.read(parameters);
        Settings settings = options.settings();
        if (statements.isEmpty() && file.isEmpty() && Boolean.getBoolean("tlevels.prompt")) {
            return prompt(settings, console, values);
        }
        List<String> split = SqlStatements.onTheirLines(text().replaceFirst("^\uFEFF", ""));
        if (split.isEmpty()) {
            throw new IllegalArgumentException("there is no statement in the SQL");
        }
        split.stream()
                .map(String::strip)
                .filter(sql -> sql.startsWith("\\"))
                .findFirst()
                .ifPresent(sql -> {
                    throw new IllegalArgumentException(
                            "%s is a command of the prompt; of a table `describe gold.starts` tells here, or `tlevels describe`"
                                    .formatted(sql.lines().findFirst().orElse(sql)));
                });
        output.ifPresent(Given::fileToWrite);
        Output to = Output.of(format, output);
        uk.tlevels.warehouse.query.Parameters.unused(values.keySet(), split)
                .forEach(name -> notice("parameter %s stands in no statement".formatted(name)));
        try (Warehouse warehouse = Warehouse.openToRead(settings, console)) {
            Optional<Publication> past = asOf.map(name -> AsOf.find(warehouse, name));
            past.map(publication -> warehouse.queries().look(split, publication))
                    .orElseGet(() -> warehouse.queries().look(split))
                    .forEach(table -> notice(Queries.unwritten(table)));
            List<Dataset<Row>> results = new ArrayList<>();
            for (String statement : split) {
                results.add(warehouse.queries().rows(statement, values));
            }
            to.write(results.get(results.size() - 1), console::line);
            return ExitCode.FINE;
        }
    }

    /** Beside the answer, which a program may read. */
    private void notice(String text) {
        spec.commandLine().getErr().println("tlevels: " + text);
    }

    private int prompt(Settings settings, Console console, Map<String, Object> values) {
        try (Warehouse warehouse = Warehouse.openToRead(settings, console);
                Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            warehouse.requireHeld();
            Asking asking = new Asking(warehouse, asOf.map(name -> AsOf.find(warehouse, name)), values);
            new Prompt(
                            terminal,
                            new Catalog(warehouse),
                            asking,
                            Optional.of(Surroundings.state().resolve("sql-history")),
                            format.orElse(RowFormat.table),
                            Failure::reason)
                    .run();
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used: " + e.getMessage(), e);
        }
    }

    private String text() {
        if (statements.isPresent() && file.isPresent()) {
            throw new IllegalArgumentException("give the SQL or a file of it (-f), not both");
        }
        if (statements.isPresent()) {
            return statements.get();
        }
        try {
            Optional<Path> named = file.filter(path -> !path.toString().equals("-"));
            return named.isPresent()
                    ? Files.readString(Given.file(named.get()))
                    : new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file.orElseThrow() + ": not a text in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the SQL cannot be read", e);
        }
    }
}
