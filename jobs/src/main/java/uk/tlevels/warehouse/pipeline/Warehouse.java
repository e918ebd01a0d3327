package uk.tlevels.warehouse.pipeline;

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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.config.BuildParameters;
import uk.tlevels.warehouse.config.Secret;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.config.SettingsException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.functions.GradeFunctions;
import uk.tlevels.warehouse.functions.LearnerFunctions;
import uk.tlevels.warehouse.functions.PseudonymFunctions;
import uk.tlevels.warehouse.functions.SurveyFunctions;
import uk.tlevels.warehouse.grading.GradeTables;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.ingest.Ingest;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.LakeSession;
import uk.tlevels.warehouse.pipeline.figures.FiguresStep;

/** A warehouse opened for work: takes files in, brings tables up to date, publishes them. Closing it stops the Spark it started. */
public final class Warehouse implements AutoCloseable {
    private final Settings settings;
    private final LakeSession session;
    private final Progress progress;
    private final Clock clock;
    private final ReferenceData reference;
    private final BuildParameters parameters;

    private Warehouse(Settings settings, LakeSession session, Progress progress, Clock clock) {
        this.settings = settings;
        this.session = session;
        this.progress = progress;
        this.clock = clock;
        SparkSession spark = session.lake().spark();
        this.reference = ReferenceData.register(spark, Schemas.folder().resolve("reference"));
        GradeFunctions.register(spark, GradeTables.bundled());
        LearnerFunctions.register(spark);
        this.parameters = settings.parameters();
        SessionVariables.declare(spark, parameters);
        SurveyFunctions.register(
                spark, parameters.survey().confidence(), parameters.survey().lonelyPsu());
        settings.pseudonymKey().map(Secret::bytes).ifPresent(key -> PseudonymFunctions.register(spark, key));
    }

    /** Opens the warehouse that the settings name. */
    public static Warehouse open(Settings settings, Progress progress) {
        return open(settings, Contracts.read(Schemas.folder()), progress, Clock.systemUTC());
    }

    /** Opens a warehouse under given contracts and a given clock. */
    public static Warehouse open(Settings settings, Contracts contracts, Progress progress, Clock clock) {
        LakeSession session = LakeSession.open(settings.sparkMaster(), settings.spark(), settings.zones(), contracts);
        return new Warehouse(settings, session, progress, clock);
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

    /**
     * Takes in the files at and below some places.
     *
     * @param places folders or files, as URIs or local paths
     */
    public IngestReport ingest(List<String> places) {
        progress.phase("ingest");
        String runId = runId();
        return new Ingest(lake(), progress, clock)
                .run(places.stream().map(LakeSession::uri).toList(), runId);
    }

    /** Takes in what has landed and brings every table up to date. */
    public RunReport run() {
        Instant started = clock.instant();
        requireKey();
        IngestReport ingest = ingest(List.of(settings.landing()));
        return build(Set.of(), Optional.of(ingest), started);
    }

    /**
     * Brings tables up to date.
     *
     * @param selected the tables, with everything they are computed from; none stands for all
     */
    public RunReport build(Set<TableName> selected) {
        requireKey();
        return build(selected, Optional.empty(), clock.instant());
    }

    private RunReport build(Set<TableName> selected, Optional<IngestReport> ingest, Instant started) {
        progress.phase("build");
        String runId = runId();
        StepGraph graph = new StepGraph(steps());
        Set<TableName> tables = selected.isEmpty()
                ? new TreeSet<>(graph.inOrder().stream().map(Step::table).toList())
                : graph.withUpstream(selected);
        Publication before = published();
        Map<String, FileLedger.Holding> holdings = FileLedger.read(lake()).holdings();
        String codeVersion = Code.version();
        Builder.Outcome outcome = new Builder(lake(), graph, reference, parameters, codeVersion, progress, clock)
                .build(before, holdings, tables);
        RunReport report =
                new RunReport(runId, ingest, outcome.results(), outcome.findings(), before.id(), false, Duration.ZERO);
        RunLedger ledger = new RunLedger(lake());
        Instant now = clock.instant();
        ledger.findings(runId, outcome.findings(), now);
        ledger.record(runId, outcome.results().values(), now);
        Publication after = before;
        if (report.succeeded()) {
            Map<TableName, Publication.Pin> next =
                    next(before, outcome.results().values(), holdings);
            if (!next.equals(before.tables())) {
                after = before.publish(lake(), next, parameters, codeVersion, now);
            }
        } else {
            restore(before, report.steps().values());
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
     * Other engines read the newest version of a table: make that the visible one again. A step that failed may have
     * made its table anew before it failed.
     */
    private void restore(Publication before, Collection<StepResult> steps) {
        for (StepResult step : steps) {
            before.find(step.table()).ifPresent(pin -> {
                if (lake().version(step.table()) != pin.version()) {
                    lake().restore(step.table(), pin.version());
                }
                lake().pin(step.table(), pin.version());
            });
        }
    }

    /** The step of every silver and gold table: an SQL file, or one of the few that are written in Java. */
    private List<Step> steps() {
        Map<TableName, Step> java = new TreeMap<>();
        FiguresStep figures = FiguresStep.read(Schemas.folder(), lake().contracts());
        java.put(figures.table(), figures);
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
        return SqlStep.find(lake().spark(), contract)
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
        if (settings.pseudonymKey().isEmpty()) {
            throw new SettingsException(
                    "no pseudonym key: set TLEVELS_PSEUDONYM_KEY, or TLEVELS_PSEUDONYM_KEY_FILE to the"
                            + " path of a file that holds it. Without one, learners cannot be linked and nothing is built.");
        }
    }

    /**
     * The rows of one SQL statement. The tables that it names are created empty where they do not exist yet.
     *
     * @throws IllegalArgumentException when the text is not SQL
     */
    public Dataset<Row> query(String sql) {
        SqlRelations.in(lake().spark(), sql).stream()
                .flatMap(name -> TableName.parse(name).stream())
                .filter(table -> lake().contracts().find(table).isPresent())
                .forEach(lake()::read);
        return lake().spark().sql(sql);
    }

    private static String runId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        session.close();
    }
}
