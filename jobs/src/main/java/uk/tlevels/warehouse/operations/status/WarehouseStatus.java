package uk.tlevels.warehouse.operations.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.Returns;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.LedgerEntry;
import uk.tlevels.warehouse.operations.Ledgers;
import uk.tlevels.warehouse.operations.OpenFinding;
import uk.tlevels.warehouse.pipeline.Warehouse;

/**
 * What somebody should look at, by the calendars of the contracts and the ledgers. What is held is what is held now; a return
 * is here from the day that it says it was made on.
 *
 * @param asOf the day that it is told for
 * @param alerts what there is, most important first
 */
public record WarehouseStatus(LocalDate asOf, List<Alert> alerts) {
    /** Copies the list, in the order of its importance. */
    public WarehouseStatus {
        alerts = alerts.stream()
                .sorted(Comparator.comparing(Alert::level)
                        .reversed()
                        .thenComparing(Alert::kind)
                        .thenComparing(Alert::subject))
                .toList();
    }

    /** The status of a warehouse now, on a day. */
    public static WarehouseStatus now(Warehouse warehouse, Ledgers ledgers, LocalDate today) {
        List<Alert> alerts =
                new ArrayList<>(returns(warehouse.lake().contracts().sources(), ledgers, Schemas.folder(), today));
        alerts.addAll(keptOut(ledgers));
        alerts.addAll(stale(warehouse.stale()));
        alerts.addAll(failing(OpenFinding.in(ledgers)));
        return new WarehouseStatus(today, alerts);
    }

    /** What was to be said of returns on another day. Tables and rules are told of today only. */
    public static WarehouseStatus at(Warehouse warehouse, Ledgers ledgers, LocalDate day) {
        return new WarehouseStatus(
                day, returns(warehouse.lake().contracts().sources(), ledgers, Schemas.folder(), day));
    }

    /** Whether anything is more than a notice. */
    public boolean needsSomebody() {
        return alerts.stream().anyMatch(alert -> alert.level() != Alert.Level.NOTICE);
    }

    static List<Alert> returns(Collection<SourceContract> sources, Ledgers ledgers, Path schemas, LocalDate asOf) {
        List<Alert> alerts = new ArrayList<>();
        for (SourceContract source : sources) {
            source.returns().ifPresent(returns -> {
                Map<String, LedgerEntry> held = new TreeMap<>(ledgers.files().current(source.name()));
                Map<String, LocalDate> made = new TreeMap<>();
                held.forEach((slice, entry) -> made.put(slice, made(entry)));
                List<Due> due = Due.of(returns, schemas);
                alerts.addAll(
                        returns.by() == Returns.By.PROVIDER
                                ? new ProviderReturns(source.name(), returns, due, made, asOf).alerts()
                                : new SourceReturns(source.name(), returns, due, made.values(), asOf).alerts());
                if (!due.isEmpty() && due.get(due.size() - 1).day().isBefore(asOf)) {
                    alerts.add(Alert.of(
                            Alert.Kind.CALENDAR,
                            source.name(),
                            "the last day that its contract knows is %s; add the days of later returns"
                                    .formatted(due.get(due.size() - 1).day()),
                            List.of()));
                }
                alerts.addAll(Volumes.alerts(
                        source,
                        held.values().stream()
                                .filter(entry -> !made(entry).isAfter(asOf))
                                .toList()));
            });
        }
        return alerts;
    }

    /** The day that a file says it was made on, or else that on which it was taken in. */
    private static LocalDate made(LedgerEntry entry) {
        return entry.submitted().orElse(entry.finished()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static List<Alert> keptOut(Ledgers ledgers) {
        Map<String, LedgerEntry> last = new HashMap<>();
        ledgers.files().entries().stream()
                .sorted(Comparator.comparing(LedgerEntry::finished))
                .forEach(entry -> last.put(
                        entry.origin()
                                .map(o -> o.source() + " " + o.slice())
                                .orElse(entry.place().uri()),
                        entry));
        List<String> files = last.values().stream()
                .filter(LedgerEntry::keptOut)
                .map(entry -> entry.fileName() + ": " + entry.result().reason())
                .sorted()
                .toList();
        return files.isEmpty()
                ? List.of()
                : List.of(Alert.of(
                        Alert.Kind.KEPT_OUT,
                        "files",
                        "%,d refused or held back, e.g. %s".formatted(files.size(), files.get(0)),
                        files));
    }

    private static List<Alert> stale(Set<TableName> tables) {
        return tables.isEmpty()
                ? List.of()
                : List.of(Alert.of(
                        Alert.Kind.STALE,
                        "tables",
                        "%,d are not what a build would make of what is held".formatted(tables.size()),
                        tables.stream().map(TableName::toString).toList()));
    }

    private static List<Alert> failing(List<OpenFinding> findings) {
        return findings.stream()
                .map(finding -> new Alert(
                        Alert.Kind.FAILING,
                        finding.latest().severity().equals("error") ? Alert.Level.ERROR : Alert.Level.NOTICE,
                        finding.latest().table() + " " + finding.latest().rule(),
                        "%,d rows since %s: %s"
                                .formatted(
                                        finding.latest().rows(),
                                        finding.since().atZone(ZoneOffset.UTC).toLocalDate(),
                                        finding.latest().description()),
                        List.of()))
                .collect(Collectors.toList());
    }
}
