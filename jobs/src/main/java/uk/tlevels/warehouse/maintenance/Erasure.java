package uk.tlevels.warehouse.maintenance;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.learner.LearnerTokens;
import uk.tlevels.learner.Uln;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.ingest.LedgerEntry;
import uk.tlevels.warehouse.ingest.landing.Landed;
import uk.tlevels.warehouse.ingest.landing.LandedFile;
import uk.tlevels.warehouse.ingest.landing.Landing;
import uk.tlevels.warehouse.ingest.landing.LandingSearch;
import uk.tlevels.warehouse.lake.CommitId;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.LakeSession;
import uk.tlevels.warehouse.lake.upkeep.Freed;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.RunReport;
import uk.tlevels.warehouse.pipeline.Warehouse;

/**
 * Forgets people: erases their records from bronze and quarantine, strikes them out of the ledgers, builds silver and gold
 * from what is left, publishes that and takes the past away. Killed at any point it is run again and does the rest: what
 * readers see of bronze says who is still there until the ledger says that they are gone, and the past goes last.
 */
public final class Erasure {
    private static final String NAME = "forget";
    private static final TableName QUARANTINE = TableName.of("bronze.quarantine");
    private static final TableName ERASURES = TableName.of("ops.erasures");
    private static final StructType PLACES =
            new StructType().add("file", DataTypes.StringType).add("row", DataTypes.LongType);

    private final Warehouse warehouse;
    private final Lake lake;
    private final Lake lakeForFewRows;
    private final Clock clock;
    private final String erasureId = UUID.randomUUID().toString();
    private final Set<String> numbers;
    private final PeopleSearch search;

    private Erasure(Warehouse warehouse, Set<Uln> people) {
        this.warehouse = warehouse;
        this.lake = warehouse.lake();
        this.lakeForFewRows = lake.forFewRows();
        this.clock = warehouse.clock();
        this.numbers = people.stream().map(Uln::digits).collect(Collectors.toSet());
        this.search = new PeopleSearch(new LearnerTokens(numbers));
    }

    /**
     * Erases people from bronze, silver and history, and publishes what is left. Where files land is only read.
     *
     * @throws uk.tlevels.warehouse.config.SettingsException when there is no pseudonym key, or another than that of what is
     *     published
     */
    public static ErasureReport of(Warehouse warehouse, Set<Uln> people) {
        warehouse.progress().phase(NAME);
        warehouse.requireKey();
        return warehouse.alone(NAME, () -> {
            warehouse.key().requireSame();
            return new Erasure(warehouse, people).run(List.of(warehouse.landing()));
        });
    }

    /** What a source holds of them: in the version that readers see, and in the newest one where that is another. */
    private record Found(SourceContract source, List<PeopleSearch.Hit> newest, List<PeopleSearch.Hit> all) {}

    private ErasureReport run(List<String> places) {
        List<Found> found = found();
        Map<TableName, Long> rows = new TreeMap<>();
        Set<String> people = new HashSet<>();
        found.forEach(f -> f.all().forEach(hit -> people.addAll(hit.people())));
        long quarantined = quarantine(found, people);
        if (quarantined > 0) {
            rows.put(QUARANTINE, quarantined);
        }
        FileLedger ledger = FileLedger.read(lake);
        List<LedgerEntry> entries = new ArrayList<>();
        for (Found source : found) {
            erase(source);
            entries.addAll(entries(ledger, source));
            rows.put(source.source().table().name(), (long) places(source.all()).size());
        }
        ledger.append(entries);
        rows.forEach((table, count) -> record(table.toString(), people.size(), count));
        new LedgerErasure(lakeForFewRows, label(), new PeopleSearch(tokens())).run();
        RunReport build = warehouse.build(RunOptions.ALL);
        Optional<Freed> freed = build.succeeded() ? Optional.of(purge(people.size(), rows)) : Optional.empty();
        return new ErasureReport(erasureId, numbers.size(), people.size(), rows, build, freed, landed(places));
    }

    private Freed purge(int found, Map<TableName, Long> rows) {
        Freed freed = new Purge(lake, erasureId).run(clock.instant());
        record(
                "completed",
                found,
                rows.values().stream().mapToLong(Long::longValue).sum());
        return freed;
    }

    /** Both what stands for them in files and what stands for them in silver. */
    private LearnerTokens tokens() {
        List<String> tokens = new ArrayList<>(numbers);
        tokens.addAll(lakeForFewRows
                .spark()
                .createDataset(List.copyOf(numbers), Encoders.STRING())
                .selectExpr("pseudonym(value)")
                .as(Encoders.STRING())
                .collectAsList());
        return new LearnerTokens(tokens);
    }

    private List<Found> found() {
        Publication published = Publication.latest(lake);
        Map<String, FileLedger.Holding> holdings = FileLedger.read(lake).holdings();
        List<Found> found = new ArrayList<>();
        for (SourceContract source : lake.contracts().sources()) {
            TableContract contract = source.table();
            if (!lake.exists(contract.name()) || !PersonalText.isIn(contract)) {
                continue;
            }
            lake.define(contract);
            long newest = lake.version(contract.name());
            Optional<Publication.Pin> visible = Optional.ofNullable(holdings.get(source.name()))
                    .map(holding -> published.source(source.name(), holding));
            Lake suiting =
                    lakeForFewRows.suiting(visible.map(Publication.Pin::rows).orElse(Long.MAX_VALUE));
            List<PeopleSearch.Hit> now = search.in(contract, suiting.at(contract.name(), newest));
            List<PeopleSearch.Hit> all = new ArrayList<>(now);
            visible.map(Publication.Pin::version)
                    .filter(version -> version != newest)
                    .ifPresent(version -> all.addAll(search.in(contract, suiting.at(contract.name(), version))));
            if (!all.isEmpty()) {
                found.add(new Found(source, now, all));
            }
        }
        return found;
    }

    private static Set<PeopleSearch.Place> places(List<PeopleSearch.Hit> hits) {
        Set<PeopleSearch.Place> places = new HashSet<>();
        hits.forEach(hit -> places.add(hit.place()));
        return places;
    }

    /** Erases what is in quarantine of records about them, before bronze forgets which records these are. */
    private long quarantine(List<Found> found, Set<String> people) {
        if (!lake.exists(QUARANTINE)) {
            return 0;
        }
        TableContract contract = lake.contracts().table(QUARANTINE);
        Dataset<Row> held = lakeForFewRows.at(QUARANTINE, lake.version(QUARANTINE));
        List<PeopleSearch.Hit> hits = search.in(contract, held);
        hits.forEach(hit -> people.addAll(hit.people()));
        Set<PeopleSearch.Place> places = places(hits);
        found.forEach(f -> places.addAll(places(f.all())));
        Dataset<Row> theirs = broadcast(lakeForFewRows
                .spark()
                .createDataFrame(
                        places.stream()
                                .map(p -> RowFactory.create(p.file(), p.row()))
                                .toList(),
                        PLACES));
        Dataset<Row> left = held.join(
                theirs,
                held.col("source_file")
                        .equalTo(theirs.col("file"))
                        .and(held.col("source_row").equalTo(theirs.col("row"))),
                "left_anti");
        long before = held.count();
        long erased = before - left.count();
        if (erased > 0) {
            lakeForFewRows.writer().overwrite(contract, left, label());
        }
        return erased;
    }

    /** Writes the returns that they are in anew without them. */
    private void erase(Found found) {
        if (found.newest().isEmpty()) {
            return;
        }
        TableContract contract = found.source().table();
        Dataset<Row> rows = lake.at(contract.name(), lake.version(contract.name()));
        Dataset<Row> others = rows.filter(search.isAboutOthers(contract, rows));
        List<String> slices = found.newest().stream()
                .map(PeopleSearch.Hit::slice)
                .distinct()
                .sorted()
                .toList();
        LearnerTokens tokens = new LearnerTokens(numbers);
        if (slices.stream().allMatch(slice -> tokens.in(slice).isEmpty())) {
            lake.writer()
                    .replaceSlices(
                            contract,
                            others.filter(col("source_slice").isin(slices.toArray())),
                            slices,
                            CommitId.of(erasureId));
        } else {
            // the names of the slices would stand in the table's log
            lake.writer().overwrite(contract, others, label());
        }
    }

    private String label() {
        return "erasure " + erasureId;
    }

    private List<LedgerEntry> entries(FileLedger ledger, Found found) {
        Map<String, Long> records = new HashMap<>();
        places(found.all()).forEach(place -> records.merge(place.file(), 1L, Long::sum));
        return ledger.erasure(
                found.source().name(),
                records,
                lake.version(found.source().table().name()),
                erasureId,
                clock.instant());
    }

    private void record(String step, long found, long rows) {
        TableContract contract = lake.contracts().table(ERASURES);
        Row row = RowFactory.create(erasureId, step, (long) numbers.size(), found, rows, clock.instant());
        lake.writer().append(contract, List.of(row), CommitId.of("erasure-" + erasureId + "-" + step));
    }

    private List<String> landed(List<String> places) {
        Landing landing = new Landing(lake.hadoop());
        LearnerTokens tokens = new LearnerTokens(numbers);
        Landed landed;
        try {
            landed = landing.files(places.stream().map(LakeSession::uri).toList(), FileLedger.read(lake)::fingerprint);
        } catch (IllegalArgumentException e) {
            return List.of(); // the landing folder is gone, and they with it
        }
        // what cannot be read may hold them
        return Stream.concat(
                        landed.unreadable().keySet().stream().map(LandedFile::name),
                        new LandingSearch(landing, text -> !tokens.in(text).isEmpty()).in(landed.files()).stream())
                .map(tokens::erasedFrom)
                .toList();
    }
}
