package uk.tlevels.warehouse.query.prompt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.contract.SchemaFiles;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.query.RowFormat;
import uk.tlevels.warehouse.query.SqlStatements;
import uk.tlevels.warehouse.query.TextTable;

/**
 * A conversation in SQL. Spark starts behind the first line that is typed, and stays, so that every answer after the first
 * costs what the query costs.
 */
public final class Prompt {
    private static final String FIRST = "tlevels> ";
    private static final String FURTHER = "      -> ";

    private final Terminal terminal;
    private final Catalog catalog;
    private final Asking asking;
    private final LineReader reader;
    private final Pager pager;
    private final Function<Throwable, String> messages;

    private boolean timing;
    private boolean paging = true;
    private RowFormat format;
    private Optional<RowFile> file = Optional.empty();

    /**
     * A prompt on a terminal.
     *
     * @param asking answers statements
     * @param history the file that keeps what was typed, readable by its owner only; a line that begins with a blank is not
     *     kept
     * @param format how rows show on the screen
     * @param messages an exception in words for a person
     */
    public Prompt(
            Terminal terminal,
            Catalog catalog,
            Asking asking,
            Optional<Path> history,
            RowFormat format,
            Function<Throwable, String> messages) {
        this.terminal = terminal;
        this.catalog = catalog;
        this.asking = asking;
        this.format = format;
        this.messages = messages;
        this.pager = Pager.on(terminal);
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .appName("tlevels")
                .terminal(terminal)
                .parser(new SqlLines())
                .completer(new Completion(
                        asking.contracts(),
                        Completion.references(SchemaFiles.csv(Schemas.folder().resolve("reference"))),
                        asking::functions))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, FURTHER)
                // an exclamation mark is a sign of SQL
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .option(LineReader.Option.AUTO_MENU_LIST, true);
        history.filter(Prompt::keeps).ifPresent(path -> builder.variable(LineReader.HISTORY_FILE, path));
        this.reader = builder.build();
    }

    /** Whether the file can be had; it is made readable by its owner only. */
    private static boolean keeps(Path history) {
        try {
            Files.createDirectories(history.toAbsolutePath().getParent());
            if (!Files.exists(history)) {
                Files.createFile(
                        history, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.isWritable(history);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Reads and answers until there is no more to read. */
    public void run() {
        say(asking.greeting());
        asking.warmUp();
        boolean going = true;
        while (going) {
            try {
                going = answer(reader.readLine(FIRST));
            } catch (UserInterruptException dropped) {
                // Ctrl-C drops what was typed
                going = true;
            } catch (EndOfFileException e) {
                going = false;
            }
        }
        file.ifPresent(RowFile::close);
    }

    /** Answers one input; false ends the conversation. */
    private boolean answer(String line) {
        try {
            if (line.stripLeading().startsWith("\\")) {
                return command(PromptCommand.parse(line));
            }
            for (String statement : SqlStatements.split(line)) {
                ask(statement);
            }
        } catch (RuntimeException e) {
            say("tlevels: " + messages.apply(e));
        } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
            say("tlevels: " + messages.apply(e));
        }
        return true;
    }

    private void ask(String statement) throws Exception {
        long started = System.nanoTime();
        asking.ask(statement, terminal, this::say, rows -> {
            if (rows.columns().length == 0) {
                return;
            }
            if (file.isPresent()) {
                file.get().add(rows);
            } else {
                List<String> lines = new ArrayList<>();
                format.print(asking.some(rows), lines::add);
                show(lines);
            }
        });
        if (timing) {
            say(String.format(Locale.ROOT, "%.3f s", (System.nanoTime() - started) / 1e9));
        }
    }

    private boolean command(PromptCommand command) {
        switch (command.word()) {
            case "\\q" -> {
                return false;
            }
            case "\\?", "\\h" -> PromptCommand.ALL.forEach((word, meaning) -> say("%-10s %s".formatted(word, meaning)));
            case "\\d" -> describe(command.argument());
            case "\\search" -> search(command.argument());
            case "\\timing" -> {
                timing = !timing;
                say("timing is " + (timing ? "on" : "off"));
            }
            case "\\pager" -> {
                paging = !paging;
                say("the pager is " + (paging ? "on" : "off"));
            }
            case "\\refresh" -> {
                asking.refresh();
                say(asking.greeting());
            }
            case "\\format" -> format = format(command.argument());
            case "\\o" -> output(command.argument());
            default -> say("there is no command %s; \\? lists them".formatted(command.word()));
        }
        return true;
    }

    private void describe(String name) {
        List<String> lines = new ArrayList<>();
        Optional<TableName> table = TableName.parse(name.toLowerCase(Locale.ROOT));
        if (table.isPresent()) {
            catalog.print(table.get(), lines::add);
        } else {
            List<List<String>> rows = catalog.tables(name).stream()
                    .map(t -> List.of(t.name().toString(), t.meaning()))
                    .toList();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("no table is called like '%s'".formatted(name));
            }
            TextTable.ofTexts(List.of("table", "what it holds"), rows).plain(lines::add);
        }
        show(lines);
    }

    private void search(String words) {
        List<String> lines = new ArrayList<>();
        TextTable.ofTexts(
                        List.of("where", "meaning"),
                        catalog.search(words).stream()
                                .map(hit -> List.of(hit.place(), hit.meaning()))
                                .toList())
                .plain(lines::add);
        show(lines);
    }

    private static RowFormat format(String name) {
        for (RowFormat format : RowFormat.values()) {
            if (format.name().equals(name) && format != RowFormat.parquet) {
                return format;
            }
        }
        throw new IllegalArgumentException("'%s' is none of table, csv, json, jsonl, markdown".formatted(name));
    }

    private void output(String name) {
        file.ifPresent(RowFile::close);
        file = Optional.empty();
        if (!name.isEmpty()) {
            file = Optional.of(new RowFile(Path.of(name)));
        }
    }

    private void show(List<String> lines) {
        if (paging) {
            pager.show(lines);
        } else {
            lines.forEach(this::say);
        }
    }

    private void say(String line) {
        terminal.writer().println(line);
        terminal.flush();
    }

    /** The file of {@code \o}: text of one statement after another; of Parquet, the rows of the last. */
    private static final class RowFile {
        private final Path path;
        private final RowFormat format;
        private final Optional<java.io.PrintWriter> lines;

        RowFile(Path path) {
            this.path = path;
            this.format = RowFormat.ofFile(path.toString()).orElse(RowFormat.table);
            try {
                this.lines = format == RowFormat.parquet
                        ? Optional.empty()
                        : Optional.of(new java.io.PrintWriter(Files.newBufferedWriter(path)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
            }
        }

        void add(org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> rows) {
            if (lines.isPresent()) {
                format.print(rows, lines.get()::println);
                lines.get().flush();
            } else {
                uk.tlevels.warehouse.query.ParquetFile.write(rows, path);
            }
        }

        void close() {
            lines.ifPresent(java.io.PrintWriter::close);
        }
    }
}
