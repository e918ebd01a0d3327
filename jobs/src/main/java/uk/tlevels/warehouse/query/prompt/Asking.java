package uk.tlevels.warehouse.query.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jline.terminal.Terminal;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.catalog.CardText;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.PublicationLog;
import uk.tlevels.warehouse.pipeline.Queries;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** Answers the statements of a conversation: all from one publication, until a newer one is asked for. */
public final class Asking {
    /** More rows than a person reads on a screen. */
    private static final int MOST = 10_000;

    private final Warehouse warehouse;
    private final Optional<Publication> past;
    private final Map<String, Object> parameters;
    private Publication read;
    private final AtomicBoolean warm = new AtomicBoolean();

    /**
     * Answers over a warehouse.
     *
     * @param past what is read instead of what is published now
     * @param parameters values for {@code :name} in statements
     */
    public Asking(Warehouse warehouse, Optional<Publication> past, Map<String, Object> parameters) {
        this.warehouse = warehouse;
        this.past = past;
        this.parameters = Map.copyOf(parameters);
        refresh();
    }

    /** Reads the latest publication from now on, unless the past is read. */
    void refresh() {
        read = past.orElseGet(() -> Publication.latest(warehouse.lake()));
    }

    /** What takes the rows of a statement. */
    interface Answer {
        void take(Dataset<Row> rows) throws Exception;
    }

    Contracts contracts() {
        return warehouse.lake().contracts();
    }

    /** A line that says what is read. */
    String greeting() {
        var log = PublicationLog.read(warehouse.lake()).all();
        String what = past.map(p -> "%d tables of the past".formatted(p.tables().size()))
                .orElseGet(() -> log.isEmpty()
                        ? "nothing is published yet"
                        : "publication %d of %s"
                                .formatted(
                                        log.lastKey(),
                                        CardText.minute(
                                                log.lastEntry().getValue().at())));
        return what + ". A statement ends with a semicolon; \\? for help, \\q to leave.";
    }

    /** Starts Spark and runs a first small query, beside the person who types. */
    void warmUp() {
        Thread thread = new Thread(
                () -> {
                    try {
                        warehouse.lake().expectFewRows();
                        warehouse
                                .queries()
                                .rows("select count(*) from values (1) as warm (n) group by n")
                                .collectAsList();
                        warm.set(true);
                    } catch (RuntimeException e) {
                        // the first statement will tell
                        warm.set(false);
                    }
                },
                "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** The functions that statements may call; none before Spark has started. */
    Set<String> functions() {
        if (!warm.get()) {
            return Set.of();
        }
        return CollectionConverters.asJava(((org.apache.spark.sql.classic.SparkSession)
                                warehouse.lake().spark())
                        .sessionState()
                        .functionRegistry()
                        .listFunction())
                .stream()
                .map(name -> name.funcName())
                .filter(name -> name.matches("[a-z][a-z0-9_]*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows that a screen shows of a result. */
    Dataset<Row> some(Dataset<Row> rows) {
        return rows.limit(MOST);
    }

    /**
     * Asks one statement. Ctrl-C ends it, and the conversation goes on.
     *
     * @param notices takes what is to be said beside the answer
     * @throws Exception what Spark throws, checked or not
     */
    void ask(String statement, Terminal terminal, Consumer<String> notices, Answer answer) throws Exception {
        warehouse.queries().look(List.of(statement), read).forEach(table -> notices.accept(Queries.unwritten(table)));
        SparkSession spark = warehouse.lake().spark();
        Terminal.SignalHandler before = terminal.handle(
                Terminal.Signal.INT, signal -> spark.sparkContext().cancelAllJobs());
        try {
            answer.take(warehouse.queries().rows(statement, parameters));
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }
}
