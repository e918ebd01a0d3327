package uk.tlevels.warehouse.pipeline;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.config.BuildParameters;
import uk.tlevels.warehouse.config.DidYouMean;
import uk.tlevels.warehouse.config.Secret;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.config.SettingsException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.KindView;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.functions.GradeFunctions;
import uk.tlevels.warehouse.functions.LearnerFunctions;
import uk.tlevels.warehouse.functions.PseudonymFunctions;
import uk.tlevels.warehouse.functions.PublishingFunctions;
import uk.tlevels.warehouse.functions.SurveyFunctions;
import uk.tlevels.warehouse.grading.GradeTables;
import uk.tlevels.warehouse.ingest.Accepted;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.ingest.Ingest;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.ingest.Landing;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.LakeSession;
import uk.tlevels.warehouse.lake.Lease;
import uk.tlevels.warehouse.lake.Retries;
import uk.tlevels.warehouse.lake.Writers;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep;
import uk.tlevels.warehouse.learner.Uln;
import uk.tlevels.warehouse.pipeline.figures.FiguresStep;
import uk.tlevels.warehouse.pipeline.maintenance.Erasure;
import uk.tlevels.warehouse.pipeline.maintenance.ErasureReport;
import uk.tlevels.warehouse.pipeline.maintenance.Layout;
import uk.tlevels.warehouse.pipeline.maintenance.Maintenance;
import uk.tlevels.warehouse.pipeline.maintenance.MaintenanceReport;
import uk.tlevels.warehouse.pipeline.maintenance.Retention;

/** A warehouse opened for work: takes files in, brings tables up to date, publishes them. Closing it stops the Spark it started. */
public final class Warehouse implements AutoCloseable {
    private static final TableName PUBLISHED = TableName.of("ops.published");
    private static final int REFUSED_AT_ONCE = 2;
    private static final TableName LEDGER = TableName.of("ops.file_ledger");

    private final Settings settings;
    private final LakeSession session;
    private final Progress progress;
    private final Clock clock;
    private final ReferenceData reference;
    private final BuildParameters parameters;
    private final AtomicReference<Lease> held = new AtomicReference<>();
    private final AtomicReference<Optional<Publication>> readFrom = new AtomicReference<>(Optional.empty());

    private Warehouse(Settings settings, LakeSession session, ReferenceData reference, Progress progress, Clock clock) {
        this.settings = settings;
        this.session = session;
        this.reference = reference;
        this.progress = progress;
        this.clock = clock;
        this.parameters = settings.parameters();
    }

    /** Opens the warehouse that the settings name. */
    public static Warehouse open(Settings settings, Progress progress) {
        return open(settings, shipped(), progress, Clock.systemUTC(), writers(settings));
    }

    /** Opens a warehouse under given contracts and a given clock. */
    public static Warehouse open(Settings settings, Contracts contracts, Progress progress, Clock clock) {
        return open(settings, () -> contracts, progress, clock, writers(settings));
    }

    /**
     * Opens the warehouse that the settings name to look at what it holds, whoever writes to it. Nothing is written.
     *
     * @throws SettingsException when there is none
     */
    public static Warehouse openToRead(Settings settings, Progress progress) {
        return open(settings, shipped(), progress, Clock.systemUTC(), Writers.OTHERS);
    }

    private static Writers writers(Settings settings) {
        return settings.singleWriter() ? Writers.ONE : Writers.SEVERAL;
    }

    /** The contracts that travel in the jar, read when they are first asked for. */
    private static Supplier<Contracts> shipped() {
        AtomicReference<Contracts> read = new AtomicReference<>();
        return () -> read.updateAndGet(
                before -> Optional.ofNullable(before).orElseGet(() -> Contracts.read(Schemas.folder())));
    }

    private static Warehouse open(
            Settings settings, Supplier<Contracts> contracts, Progress progress, Clock clock, Writers writers) {
        ReferenceData reference = new ReferenceData(Schemas.folder().resolve("reference"));
        LakeSession session = LakeSession.open(
                settings.sparkMaster(), settings.spark(), settings.zones(), contracts, writers, spark -> {
                    if (writers != Writers.OTHERS) {
                        reference.register(spark);
                    }
                    furnish(spark, settings);
                });
        try {
            requireReach(settings, session);
            return new Warehouse(settings, session, reference, progress, clock);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** What statements may use beside tables and reference files: functions and parameters. */
    private static void furnish(SparkSession spark, Settings settings) {
        GradeFunctions.register(spark, GradeTables.bundled());
        LearnerFunctions.register(spark);
        PublishingFunctions.register(spark);
        BuildParameters parameters = settings.parameters();
        SessionVariables.declare(spark, parameters);
        SurveyFunctions.register(
                spark, parameters.survey().confidence(), parameters.survey().lonelyPsu());
        settings.pseudonymKey().map(Secret::bytes).ifPresent(key -> PseudonymFunctions.register(spark, key));
    }

    /** On a cluster, a path of the driver's own disk is another place on every node. */
    private static void requireReach(Settings settings, LakeSession session) {
        if (settings.sharedDisk() || session.isLocal()) {
            return;
        }
        settings.places().forEach((name, place) -> {
            if (LakeSession.uri(place).startsWith("file:")) {
                throw new SettingsException(
                        ("%s is %s, a path of this machine, but the work is done on a cluster: give a bucket, or set"
                                        + " storage.shared-disk=true where every node sees the same files there")
                                .formatted(name, place));
            }
        });
    }

    /** The tables. */
    public Lake lake() {
        return session.lake();
    }

    /** What readers see: pins the session to the latest publication. */
    public Publication published() {
        Publication publication = Publication.latest(lake());
        publication.pin(lake());
        return publication;
    }

    /** The folder that releases go to. */
    public URI releases() {
        return settings.releases();
    }

    /** The software that runs, e.g. {@code 1.0.0+3f9a…}. */
    public static String codeVersion() {
        return Code.version();
    }

    /** A hash of how each silver and gold table is computed: its SQL, or what stands for it. */
    public Map<TableName, String> definitions() {
        return everyStep().stream().collect(Collectors.toMap(Step::table, Step::definition));
    }

    /** The statement of each silver and gold table that SQL computes. */
    public Map<TableName, String> statements() {
        return everyStep().stream()
                .filter(SqlStep.class::isInstance)
                .map(SqlStep.class::cast)
                .collect(Collectors.toMap(SqlStep::table, SqlStep::sql));
    }

    /** How each silver and gold table is computed, each after those that it is computed from. */
    public List<Step> steps() {
        return new StepGraph(everyStep()).inOrder();
    }

    /**
     * Does something with what is published while no other process changes this warehouse.
     *
     * @param purpose what it is, in a word
     */
    public <T> T undisturbed(String purpose, Function<Publication, T> work) {
        return exclusively(purpose, lease -> work.apply(published()));
    }

    /**
     * Makes sure that no other process took over since {@link #undisturbed} began.
     *
     * @throws uk.tlevels.warehouse.lake.LakeException when one did, because this process gave no sign of life for too long
     */
    public void requireUndisturbed() {
        Optional.ofNullable(held.get()).ifPresent(Lease::check);
    }

    /**
     * Takes in the files at and below some places.
     *
     * @param places folders or files, as URIs or local paths
     * @param accepted files to take in though they are held back
     * @throws IllegalArgumentException when one is not there
     */
    public IngestReport ingest(List<String> places, Accepted accepted) {
        requirePlaces(places);
        return exclusively("ingest", lease -> ingest(places, accepted, runId(), retries()));
    }

    /**
     * Takes in the files at and below some places.
     *
     * @param places folders or files, as URIs or local paths
     * @throws IllegalArgumentException when one is not there
     */
    public IngestReport ingest(List<String> places) {
        return ingest(places, Accepted.NONE);
    }

    /** Before anything is written: a folder that is misspelt must not become a warehouse. */
    private void requirePlaces(List<String> places) {
        new Landing(lake().hadoop())
                .require(places.stream().map(LakeSession::uri).toList());
    }

    private IngestReport ingest(List<String> places, Accepted accepted, String runId, Retries retries) {
        progress.phase(Ingest.STEP);
        Instant started = clock.instant();
        IngestReport report = new Ingest(lake(), progress, clock, retries)
                .run(places.stream().map(LakeSession::uri).toList(), runId, accepted);
        new RunLedger(lake(), retries).ingested(runId, report, started, clock.instant());
        return report;
    }

    /**
     * Takes in what has landed and brings tables up to date.
     *
     * @throws SettingsException when there is no pseudonym key, or another than that of what is published
     * @throws IllegalArgumentException when a table is asked for that there is not
     */
    public RunReport run(RunOptions options) {
        Instant started = clock.instant();
        requireKey();
        requireTables(options);
        requirePlaces(List.of(settings.landing()));
        String runId = runId();
        Retries retries = retries();
        return exclusively("run", lease -> {
            requireSameKey(Publication.latest(lake()));
            IngestReport ingest = ingest(List.of(settings.landing()), options.accepted(), runId, retries);
            return build(options, runId, lease, retries, Optional.of(ingest), started);
        });
    }

    /**
     * Brings tables up to date with what has been taken in.
     *
     * @throws SettingsException when there is no pseudonym key, or another than that of what is published
     * @throws IllegalArgumentException when a table is asked for that there is not
     */
    public RunReport build(RunOptions options) {
        requireKey();
        requireTables(options);
        Instant started = clock.instant();
        return exclusively("build", lease -> {
            requireSameKey(Publication.latest(lake()));
            return build(options, runId(), lease, retries(), Optional.empty(), started);
        });
    }

    /**
     * Builds everything that holds pseudonyms anew under the key of the settings, which may be another than before, and
     * publishes it.
     *
     * @throws SettingsException when there is no pseudonym key
     */
    public RunReport rekey() {
        requireKey();
        Instant started = clock.instant();
        return exclusively(
                "rekey", lease -> build(RunOptions.ALL, runId(), lease, retries(), Optional.empty(), started));
    }

    /**
     * Puts tables into fewer and larger files and deletes what nobody needs any more.
     *
     * @param retention how long what was replaced is kept
     * @param mode whether anything is done, or only told
     */
    public MaintenanceReport maintain(Retention retention, TableUpkeep.Mode mode) {
        progress.phase("maintain");
        // by the path, not by the text of the URI, in which characters are encoded
        String releases = new Path(settings.releases()).toString();
        Maintenance maintenance = new Maintenance(lake(), releases, Layout.DEFAULT, spread(), clock);
        return mode == TableUpkeep.Mode.REHEARSE
                ? maintenance.run(runId(), retention, mode)
                : exclusively("maintain", lease -> maintenance.run(runId(), retention, mode));
    }

    /** The tables that are replaced in parts: what files brought, and what is computed in slices. */
    private Set<TableName> spread() {
        Set<TableName> spread = new TreeSet<>();
        lake().contracts().sources().forEach(source -> spread.add(source.table().name()));
        everyStep().stream().filter(step -> step.slicing().isPresent()).forEach(step -> spread.add(step.table()));
        return spread;
    }

    /**
     * Erases people from bronze, silver and history, and publishes what is left.
     *
     * @param people who is to be forgotten
     */
    public ErasureReport forget(Set<Uln> people) {
        progress.phase("forget");
        requireKey();
        return exclusively("forget", lease -> {
            requireSameKey(Publication.latest(lake()));
            return new Erasure(this, people, clock).run(List.of(settings.landing()));
        });
    }

    /**
     * Does a command and leaves a row of it in {@code ops.command_ledger}, unless it is refused before it begins.
     *
     * @param command its name
     * @param work does it and gives its exit code
     * @param codeOf the exit code of a failure; {@code 2} stands for a command that was refused
     */
    public int recorded(String command, Supplier<Integer> work, ToIntFunction<RuntimeException> codeOf) {
        CommandLedger ledger = CommandLedger.begin(lake(), clock, command);
        try {
            int code = work.get();
            ledger.end(code);
            return code;
        } catch (RuntimeException e) {
            int code = codeOf.applyAsInt(e);
            if (code == REFUSED_AT_ONCE) {
                ledger.forget();
            } else {
                ledger.end(code);
            }
            throw e;
        }
    }

    /** Does something while no other process changes this warehouse. */
    private <T> T exclusively(String purpose, Function<Lease, T> work) {
        Optional<Lease> ours = Optional.ofNullable(held.get());
        if (ours.isPresent()) {
            return work.apply(ours.get());
        }
        try (Lease lease = Lease.take(
                lake(), purpose, settings.patience().anotherRun(), holder -> progress.waiting(holder.describe()))) {
            held.set(lease);
            return work.apply(lease);
        } finally {
            held.set(null);
        }
    }

    private Retries retries() {
        return new Retries(settings.patience().attempts(), settings.patience().firstWait());
    }

    private RunReport build(
            RunOptions options,
            String runId,
            Lease lease,
            Retries retries,
            Optional<IngestReport> ingest,
            Instant started) {
        progress.phase("build");
        Set<TableName> selected = options.selected();
        StepGraph graph = new StepGraph(everyStep());
        Set<TableName> tables = selected.isEmpty()
                ? new TreeSet<>(graph.inOrder().stream().map(Step::table).toList())
                : graph.withUpstream(selected);
        Publication before = published();
        Map<String, FileLedger.Holding> holdings = FileLedger.read(lake()).holdings();
        String codeVersion = Code.version();
        Fingerprints fingerprints =
                new Fingerprints(codeVersion, reference, parameters, keyCheck().orElse(""));
        Builder.Outcome outcome = upToDate(graph, tables, before, holdings, fingerprints)
                .orElseGet(() -> new Builder(lake(), graph, fingerprints, retries, options.resume(), progress, clock)
                        .build(before, holdings, tables));
        RunReport report =
                new RunReport(runId, ingest, outcome.results(), outcome.findings(), before.id(), false, Duration.ZERO);
        if (!report.succeeded()) {
            lake().requireSpark();
        }
        RunLedger ledger = new RunLedger(lake(), retries);
        Instant now = clock.instant();
        ledger.findings(runId, outcome.findings(), now);
        ledger.record(runId, outcome.results().values(), now);
        Publication after = before;
        if (report.succeeded()) {
            Map<TableName, Publication.Pin> next =
                    next(before, outcome.results().values(), holdings);
            if (!next.equals(before.tables())) {
                lease.check();
                after = retries.of(
                        "publish", () -> before.publish(lake(), runId, next, parameters, codeVersion, keyCheck(), now));
            }
            restore(after, outcome.results().keySet());
        } else {
            restore(before, outcome.results().keySet());
        }
        return new RunReport(
                runId,
                ingest,
                outcome.results(),
                outcome.findings(),
                after.id(),
                after.id() != before.id(),
                Duration.between(started, clock.instant()));
    }

    /** What a build comes to when every table is what it would build again; empty as soon as one is not. Needs no Spark. */
    private static Optional<Builder.Outcome> upToDate(
            StepGraph graph,
            Set<TableName> selected,
            Publication published,
            Map<String, FileLedger.Holding> holdings,
            Fingerprints fingerprints) {
        Map<TableName, String> contents = new TreeMap<>();
        holdings.forEach((source, holding) -> contents.put(new TableName(Zone.BRONZE, source), holding.fingerprint()));
        Map<TableName, StepResult> results = new TreeMap<>();
        for (Step step : graph.inOrder()) {
            if (selected.contains(step.table())) {
                Optional<Publication.Pin> current = published.find(step.table()).filter(pin -> pin.fingerprint()
                        .equals(fingerprints.of(step, contents)));
                if (current.isEmpty()) {
                    return Optional.empty();
                }
                contents.put(step.table(), current.get().contentHash());
                results.put(step.table(), new StepResult.Current(step.table(), current.get()));
            }
        }
        return Optional.of(new Builder.Outcome(results, List.of()));
    }

    /** What becomes visible: what was built, and what was visible and still has a contract. */
    private Map<TableName, Publication.Pin> next(
            Publication before, Collection<StepResult> results, Map<String, FileLedger.Holding> holdings) {
        Map<TableName, Publication.Pin> next = new TreeMap<>(before.tables());
        next.keySet().removeIf(table -> lake().contracts().find(table).isEmpty());
        for (StepResult result : results) {
            if (result instanceof StepResult.Built built) {
                next.put(built.table(), built.pin());
            }
        }
        holdings.forEach(
                (source, holding) -> next.put(new TableName(Zone.BRONZE, source), before.source(source, holding)));
        return next;
    }

    /**
     * Other engines read the newest version of a table: make that the visible one again. This run, or one that was
     * killed, may have written a version that nobody published.
     */
    private void restore(Publication visible, Collection<TableName> tables) {
        for (TableName table : tables) {
            visible.find(table).ifPresent(pin -> {
                if (lake().holdsNewer(table, pin.version())) {
                    lake().writer().restore(table, pin.version());
                }
                lake().pin(table, pin.version());
            });
        }
    }

    /** The step of every silver and gold table: an SQL file, or one of the few that are written in Java. */
    private List<Step> everyStep() {
        Map<TableName, Step> java = new TreeMap<>();
        FiguresStep.find(Schemas.folder(), lake().contracts()).ifPresent(figures -> java.put(figures.table(), figures));
        List<Step> steps = new ArrayList<>();
        for (TableContract contract : lake().contracts().tables()) {
            Zone zone = contract.name().zone();
            if (zone == Zone.SILVER || zone == Zone.GOLD) {
                steps.add(Optional.ofNullable(java.get(contract.name())).orElseGet(() -> sqlStep(contract)));
            }
        }
        return steps;
    }

    private Step sqlStep(TableContract contract) {
        return SqlStep.find(contract)
                .orElseThrow(() -> new IllegalStateException("%s describes table %s, but there is no sql/%s/%s.sql"
                        .formatted(
                                contract.file(),
                                contract.name(),
                                contract.name().zone().schema(),
                                contract.name().table())));
    }

    /**
     * Makes sure that learners can be linked.
     *
     * @throws SettingsException when no pseudonym key is set
     */
    public void requireKey() {
        settings.requireKey();
    }

    private Optional<String> keyCheck() {
        return settings.pseudonymKey().map(Secret::bytes).map(PseudonymFunctions::check);
    }

    /** Whether the key of the settings is that of a publication, or nothing tells which it was. */
    boolean isUnderKeyOf(Publication published) {
        return published.keyCheck().isEmpty() || published.keyCheck().equals(keyCheck());
    }

    /** Under another key the same person has another pseudonym, and what loads next would be linked to nobody. */
    private void requireSameKey(Publication published) {
        if (!isUnderKeyOf(published)) {
            throw new SettingsException(
                    ("this is not the pseudonym key of publication %d, under which learners are linked:"
                                    + " set that one, or build everything under this one with `tlevels rekey`")
                            .formatted(published.id()));
        }
    }

    /**
     * Makes sure that the warehouse holds anything.
     *
     * @throws SettingsException when it does not: the settings name another folder, or nothing has been taken in yet
     */
    public void requireHeld() {
        if (!lake().exists(PUBLISHED) && !lake().exists(LEDGER)) {
            throw new SettingsException(
                    "there is no warehouse in %s: nothing has been taken in or published there. Is it another folder (--warehouse)?"
                            .formatted(settings.zones().get(Zone.OPS.schema()).replaceFirst("/ops/?$", "")));
        }
    }

    /**
     * Makes sure, without Spark, that the tables which SQL statements name are there, and lets the session read what is
     * published of them.
     *
     * @throws SettingsException when tables are named and there is no warehouse
     * @throws IllegalArgumentException when a statement names a table that there is not
     */
    public void look(List<String> statements) {
        look(statements, this::published);
    }

    /**
     * The same, of what was visible in the past. Ledgers stay as they are now.
     *
     * @throws IllegalArgumentException when a statement names a table that was not visible then, here or in {@link #query}
     */
    public void look(List<String> statements, Publication past) {
        if (!readFrom.getAndSet(Optional.of(past)).equals(Optional.of(past))) {
            past.pin(lake());
        }
        look(statements, () -> past);
    }

    private void look(List<String> statements, Supplier<Publication> visible) {
        Set<TableName> named = statements.stream()
                .flatMap(sql -> SqlNames.tables(sql).stream())
                .map(this::tableBehind)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!named.isEmpty()) {
            requireHeld();
            named.stream().filter(table -> !lake().exists(table)).forEach(this::contract);
            Publication publication = visible.get();
            named.forEach(this::requireVisible);
            if (settings.pseudonymKey().isPresent() && statements.stream().anyMatch(SqlNames::makePseudonyms)) {
                requireSameKey(publication);
            }
            if (named.stream().allMatch(table -> hasFewRows(publication, table))) {
                lake().expectFewRows();
            } else {
                lake().expectAnyRows();
            }
        }
    }

    private void requireTables(RunOptions options) {
        options.selected().forEach(this::contract);
    }

    /**
     * The contract of a table.
     *
     * @throws IllegalArgumentException when there is none, with the name that comes nearest
     */
    public TableContract contract(TableName table) {
        return lake().contracts().find(table).orElseThrow(() -> noTable(table));
    }

    private IllegalArgumentException noTable(TableName table) {
        List<String> names = Stream.concat(
                        lake().contracts().tables().stream().map(TableContract::name),
                        lake().contracts().views().stream().map(KindView::name))
                .map(TableName::toString)
                .toList();
        return new IllegalArgumentException("there is no table %s%s (`tlevels tables` lists them)"
                .formatted(table, DidYouMean.among(names, table.toString())));
    }

    /** The table that a name stands for, which may be that of a view of its rows. */
    private TableName tableBehind(TableName name) {
        return view(name).map(view -> view.table().name()).orElse(name);
    }

    private Optional<KindView> view(TableName name) {
        return name.zone() != Zone.GOLD || lake().exists(name)
                ? Optional.empty()
                : lake().contracts().views().stream()
                        .filter(view -> view.name().equals(name))
                        .findFirst();
    }

    /** A table that the past knows nothing of would be read as it is today. */
    private void requireVisible(TableName table) {
        readFrom.get()
                .filter(past -> table.zone() != Zone.OPS && past.find(table).isEmpty())
                .ifPresent(past -> {
                    throw new IllegalArgumentException(
                            "table %s was not published then, so there is nothing to read of it".formatted(table));
                });
    }

    private static boolean hasFewRows(Publication publication, TableName table) {
        return table.zone() == Zone.OPS
                || publication
                        .find(table)
                        .filter(pin -> pin.rows() <= Lake.FEW_ROWS)
                        .isPresent();
    }

    /**
     * The rows of one SQL statement. Tables that nothing has been written to have none; nothing is written.
     *
     * @throws IllegalArgumentException when the text is not SQL
     */
    public Dataset<Row> query(String sql) {
        return query(sql, Map.of());
    }

    /**
     * The rows of one SQL statement with values for its parameters, which stand in it as {@code :name}.
     *
     * @param parameters values by name: texts, numbers, dates, moments and booleans of Java
     * @throws IllegalArgumentException when the text is not SQL
     */
    public Dataset<Row> query(String sql, Map<String, Object> parameters) {
        prepare(sql);
        SparkSession spark = lake().spark();
        lake().settleTasks();
        return parameters.isEmpty() ? spark.sql(sql) : BoundSql.rows(spark, sql, parameters);
    }

    /**
     * A session that knows every function and parameter, to analyse statements without running any: it makes no pseudonym of
     * anybody.
     */
    public SparkSession forPlans() {
        SparkSession plans = ((org.apache.spark.sql.classic.SparkSession) lake().spark()).cloneSession();
        SparkSession.setActiveSession(plans);
        furnish(plans, settings);
        PseudonymFunctions.register(plans, new byte[32]);
        return plans;
    }

    /** Makes the tables and reference files that a statement names known to the session. */
    public void prepare(String sql) {
        SparkSession spark = lake().spark();
        for (String name : SqlRelations.in(spark, sql)) {
            reference.register(spark, name);
            TableName.parse(name).flatMap(this::view).ifPresent(lake()::show);
            Optional<TableName> behind = TableName.parse(name).map(this::tableBehind);
            behind.ifPresent(this::requireVisible);
            behind.filter(table -> !lake().exists(table))
                    // the contracts are read only if a table is missing
                    .flatMap(table -> lake().contracts().find(table))
                    .ifPresent(lake()::readAsEmpty);
        }
    }

    private static String runId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        session.close();
    }
}
