package uk.tlevels.warehouse.operations.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.ingest.FileResult;
import uk.tlevels.warehouse.ingest.LedgerEntry;
import uk.tlevels.warehouse.operations.Ledgers;
import uk.tlevels.warehouse.operations.OpenFinding;

/**
 * What the ledgers of a warehouse say, as metrics. All are gauges: a command tells what the last one of its kind did. Moments
 * are seconds since 1970, as Prometheus counts, and have names that end in {@code _timestamp_seconds}.
 */
public final class WarehouseMetrics {
    private final Ledgers ledgers;
    private final MetricSnapshots.Builder all = MetricSnapshots.builder();

    private WarehouseMetrics(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** The metrics of a warehouse. */
    public static MetricSnapshots of(Ledgers ledgers) {
        WarehouseMetrics metrics = new WarehouseMetrics(ledgers);
        metrics.commands();
        metrics.sources();
        metrics.publication();
        metrics.findings();
        return metrics.all.build();
    }

    private void commands() {
        Map<String, Ledgers.Command> last = new TreeMap<>();
        Map<String, Ledgers.Command> lastGood = new TreeMap<>();
        for (Ledgers.Command command : ledgers.commands()) {
            last.put(command.name(), command);
            if (command.succeeded()) {
                lastGood.put(command.name(), command);
            }
        }
        Gauge code = gauge("tlevels_command_exit_code", "Exit code of the last command; none when it was interrupted.");
        Gauge end = gauge("tlevels_command_end_timestamp_seconds", "When the last command ended.");
        Gauge took = gauge("tlevels_command_duration_seconds", "How long the last command took.");
        Gauge good =
                gauge("tlevels_command_last_success_timestamp_seconds", "When a command last ended with exit code 0.");
        Gauge files = gauge("tlevels_command_files", "Files that the last command took in or set aside, by outcome.");
        Gauge bytes = gauge("tlevels_command_read_bytes", "Bytes of the files that the last command loaded.");
        Gauge loaded = gauge("tlevels_command_rows_loaded", "Rows that the last command took in.");
        Gauge aside = gauge("tlevels_command_rows_set_aside", "Rows that the last command put into quarantine.");
        Gauge tables = gauge("tlevels_command_tables", "Steps of the last command by what became of them.");
        Gauge written = gauge("tlevels_command_rows_written", "Rows of the tables that the last command built.");
        last.forEach((name, command) -> {
            Labels of = Labels.of("command", name);
            command.exitCode().ifPresent(exit -> code.add(of, exit));
            end.add(of, seconds(command.finished()));
            took.add(of, command.took().toMillis() / 1e3);
            List<LedgerEntry> entries = ledgers.files().entries().stream()
                    .filter(entry -> command.spans(entry.finished()))
                    .toList();
            entries.stream()
                    .collect(Collectors.groupingBy(
                            entry -> entry.result().outcome().name().toLowerCase(java.util.Locale.ROOT),
                            TreeMap::new,
                            Collectors.counting()))
                    .forEach((outcome, count) -> files.add(Labels.of("command", name, "outcome", outcome), count));
            List<LedgerEntry> in = entries.stream()
                    .filter(entry -> entry.result().outcome() == FileResult.Outcome.LOADED)
                    .toList();
            bytes.add(of, in.stream().mapToLong(e -> e.place().bytes()).sum());
            loaded.add(
                    of, in.stream().mapToLong(e -> e.result().counts().loaded()).sum());
            aside.add(
                    of,
                    in.stream()
                            .mapToLong(e -> e.result().counts().quarantined())
                            .sum());
            List<Ledgers.StepRun> steps = ledgers.steps().stream()
                    .filter(step ->
                            command.spans(step.finished()) && step.step().contains("."))
                    .toList();
            steps.stream()
                    .collect(Collectors.groupingBy(Ledgers.StepRun::status, TreeMap::new, Collectors.counting()))
                    .forEach((status, count) -> tables.add(Labels.of("command", name, "status", status), count));
            written.add(
                    of,
                    steps.stream()
                            .filter(Ledgers.StepRun::isBuilt)
                            .flatMap(step -> step.rows().stream())
                            .mapToLong(Long::longValue)
                            .sum());
        });
        lastGood.forEach((name, command) -> good.add(Labels.of("command", name), seconds(command.finished())));
        Gauge steps = gauge("tlevels_step_duration_seconds", "How long the last build of a table took.");
        Map<String, Ledgers.StepRun> lastStep = new TreeMap<>();
        ledgers.steps().stream().filter(Ledgers.StepRun::isBuilt).forEach(step -> lastStep.put(step.step(), step));
        lastStep.forEach((name, step) -> steps.add(
                Labels.of("step", name),
                Duration.between(step.started(), step.finished()).toMillis() / 1e3));
        List.of(code, end, took, good, files, bytes, loaded, aside, tables, written, steps)
                .forEach(this::add);
    }

    private void sources() {
        Gauge loaded = gauge("tlevels_source_loaded_timestamp_seconds", "When a file of the source was last taken in.");
        Gauge dated = gauge(
                "tlevels_source_submitted_timestamp_seconds",
                "The day that the newest held file of the source says it was submitted.");
        Gauge files = gauge("tlevels_source_files", "Files of the source that are held.");
        Gauge rows = gauge("tlevels_source_rows", "Rows that the held files of the source brought.");
        ledgers.files().holdings().forEach((source, holding) -> {
            Labels of = Labels.of("source", source);
            List<LedgerEntry> held =
                    ledgers.files().current(source).values().stream().distinct().toList();
            held.stream()
                    .map(LedgerEntry::finished)
                    .max(Comparator.naturalOrder())
                    .ifPresent(moment -> loaded.add(of, seconds(moment)));
            held.stream()
                    .flatMap(entry -> entry.submitted().stream())
                    .max(Comparator.naturalOrder())
                    .ifPresent(moment -> dated.add(of, seconds(moment)));
            files.add(of, held.size());
            rows.add(of, holding.rows());
        });
        List.of(loaded, dated, files, rows).forEach(this::add);
    }

    private void publication() {
        Gauge id = gauge("tlevels_publication", "The number of the publication that readers see.");
        Gauge at = gauge("tlevels_publication_timestamp_seconds", "When it became visible.");
        Gauge rows = gauge("tlevels_table_rows", "Rows of the visible version of a table.");
        Optional.ofNullable(ledgers.publications().all().lastEntry()).ifPresent(latest -> {
            id.add(Labels.EMPTY, latest.getKey());
            at.add(Labels.EMPTY, seconds(latest.getValue().at()));
            latest.getValue()
                    .tables()
                    .forEach((table, pin) -> rows.add(Labels.of("table", table.toString()), pin.rows()));
        });
        List.of(id, at, rows).forEach(this::add);
    }

    private void findings() {
        List<OpenFinding> open = OpenFinding.in(ledgers);
        Gauge count = gauge("tlevels_findings", "Rules that tables break, by severity.");
        for (String severity : List.of("error", "warning")) {
            count.add(
                    Labels.of("severity", severity),
                    open.stream()
                            .filter(f -> f.latest().severity().equals(severity))
                            .count());
        }
        Gauge rows = gauge("tlevels_finding_rows", "Rows of a table that break one of its rules.");
        open.forEach(f -> rows.add(
                Labels.of("table", f.latest().table(), "rule", f.latest().rule()),
                f.latest().rows()));
        Gauge oldest = gauge(
                "tlevels_oldest_finding_timestamp_seconds",
                "When the oldest finding that is not resolved was first made.");
        open.stream()
                .map(OpenFinding::since)
                .min(Comparator.naturalOrder())
                .ifPresent(since -> oldest.add(Labels.EMPTY, seconds(since)));
        List.of(count, rows, oldest).forEach(this::add);
    }

    private static double seconds(Instant moment) {
        return moment.toEpochMilli() / 1e3;
    }

    private static Gauge gauge(String name, String help) {
        return new Gauge(name, GaugeSnapshot.builder().name(name).help(help));
    }

    /** A metric that nothing is known of is left out. */
    private void add(Gauge gauge) {
        GaugeSnapshot snapshot = gauge.builder().build();
        if (!snapshot.getDataPoints().isEmpty()) {
            all.metricSnapshot(snapshot);
        }
    }

    private record Gauge(String name, GaugeSnapshot.Builder builder) {
        /** Counts are far below 2^53, up to which a double holds every whole number. */
        void add(Labels labels, long count) {
            add(labels, (double) count);
        }

        void add(Labels labels, double value) {
            builder.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(labels)
                    .value(value)
                    .build());
        }
    }
}
