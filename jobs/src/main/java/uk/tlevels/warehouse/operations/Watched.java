package uk.tlevels.warehouse.operations;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.tlevels.warehouse.config.Secret;
import uk.tlevels.warehouse.config.Watch;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.operations.lineage.EventSink;
import uk.tlevels.warehouse.operations.lineage.RunEvents;
import uk.tlevels.warehouse.operations.metrics.MetricsFile;
import uk.tlevels.warehouse.operations.metrics.WarehouseMetrics;
import uk.tlevels.warehouse.operations.status.AlertLedger;
import uk.tlevels.warehouse.operations.status.WarehouseStatus;
import uk.tlevels.warehouse.operations.status.Webhook;
import uk.tlevels.warehouse.pipeline.Failure;
import uk.tlevels.warehouse.pipeline.Lazy;
import uk.tlevels.warehouse.pipeline.RunReport;
import uk.tlevels.warehouse.pipeline.Warehouse;

/**
 * Commands whose end is told to those who watch the warehouse. What cannot be told is said in a line and changes nothing
 * of what the command did.
 */
public final class Watched {
    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);
    private static final int REFUSED_AT_ONCE = 2;

    /** The calendar means nothing to made-up years, so a demo tells no alerts. */
    private static final String TELLING_ALERTS = "run";

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private final Warehouse warehouse;
    private final Watch watch;
    private final Consumer<String> tell;
    private final Clock clock;
    private final AtomicReference<RunReport> seen = new AtomicReference<>();

    /**
     * Commands over a warehouse.
     *
     * @param tell takes a line for a person
     */
    public Watched(Warehouse warehouse, Watch watch, Consumer<String> tell) {
        this(warehouse, watch, tell, Clock.systemUTC());
    }

    Watched(Warehouse warehouse, Watch watch, Consumer<String> tell, Clock clock) {
        this.warehouse = warehouse;
        this.watch = watch;
        this.tell = tell;
        this.clock = clock;
    }

    /**
     * Does a command, leaves a row of it in {@code ops.command_ledger}, unless it is refused before it begins, and tells
     * those who watch.
     *
     * @param command its name
     * @param work does it and gives its exit code
     * @param codeOf the exit code of a failure; {@code 2} stands for a command that was refused
     */
    public int recorded(String command, Supplier<Integer> work, ToIntFunction<RuntimeException> codeOf) {
        Instant started = clock.instant();
        try {
            int code = warehouse.recorded(command, work, codeOf);
            ended(command);
            Optional.ofNullable(seen.get())
                    .ifPresent(report ->
                            lineage((namespace, now) -> RunEvents.of(warehouse, namespace, command, report, now)));
            return code;
        } catch (RuntimeException e) {
            if (codeOf.applyAsInt(e) != REFUSED_AT_ONCE) {
                ended(command);
                lineage((namespace, now) ->
                        RunEvents.broken(warehouse, namespace, command, started, Failure.reason(e), now));
            }
            throw e;
        }
    }

    /** Takes note of what a run did, for {@link #recorded}. */
    public RunReport sees(RunReport report) {
        seen.set(report);
        return report;
    }

    private void lineage(BiFunction<String, Instant, List<String>> events) {
        watch.lineage()
                .ifPresent(to -> attempt(
                        "no lineage", () -> new EventSink(to.place(), to.key().map(Secret::text))
                                .take(events.apply(to.namespace(), clock.instant()))));
    }

    private void ended(String command) {
        Lazy<Ledgers> ledgers = new Lazy<>(() -> Ledgers.read(warehouse.lake()));
        watch.metricsFile()
                .ifPresent(file ->
                        attempt("no metrics", () -> new MetricsFile(file).write(WarehouseMetrics.of(ledgers.get()))));
        if (command.equals(TELLING_ALERTS)) {
            attempt("no alerts", () -> alerts(ledgers.get()));
        }
    }

    private void alerts(Ledgers ledgers) throws IOException {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        AlertLedger ledger = new AlertLedger(warehouse.lake());
        AlertLedger.Changes changes = ledger.update(WarehouseStatus.now(warehouse, ledgers, today), now);
        if (!changes.isEmpty()) {
            tell.accept("alerts     %d raised, %d resolved (tlevels status)"
                    .formatted(changes.raised().size(), changes.resolved().size()));
        }
        watch.alerts()
                .ifPresent(hook -> attempt("untold", () -> {
                    // what an earlier run could not post is among them
                    AlertLedger.Changes unposted = ledger.unposted();
                    if (!unposted.isEmpty()) {
                        String place = warehouse
                                .lake()
                                .path(TableName.of("ops.alerts"))
                                .replaceFirst("/ops/alerts/?$", "");
                        new Webhook(URI.create(hook.text()), FIRST_WAIT).post(place, unposted, now);
                        ledger.posted(unposted, today, clock.instant());
                    }
                }));
    }

    private interface Telling {
        void tell() throws IOException;
    }

    private void attempt(String failure, Telling telling) {
        try {
            telling.tell();
        } catch (IOException | RuntimeException e) {
            LOG.warn("{}", failure, e);
            tell.accept("%-10s %s".formatted(failure, Failure.reason(e)));
        }
    }
}
