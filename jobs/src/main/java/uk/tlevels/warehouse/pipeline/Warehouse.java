package uk.tlevels.warehouse.pipeline;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.grading.GradeTables;
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
import uk.tlevels.warehouse.ingest.Accepted;
import uk.tlevels.warehouse.ingest.FileLedger;
import uk.tlevels.warehouse.ingest.Ingest;
import uk.tlevels.warehouse.ingest.IngestReport;
import uk.tlevels.warehouse.ingest.landing.Landing;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.LakeSession;
import uk.tlevels.warehouse.lake.Lease;
import uk.tlevels.warehouse.lake.Retries;
import uk.tlevels.warehouse.lake.Writers;

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
    private final Exclusion exclusion;
    private final PublicationKey key;
    private final Lazy<Steps> steps;
    private final Queries queries;

    private Warehouse(Settings settings, LakeSession session, ReferenceData reference, Progress progress, Clock clock) {
        this.settings = settings;
        this.session = session;
        this.reference = reference;
        this.progress = progress;
        this.clock = clock;
        this.exclusion = new Exclusion(session.lake(), settings.patience().anotherRun(), progress);
        this.key = new PublicationKey(settings, session.lake());
        this.queries = new Queries(this, reference);
        this.steps = new Lazy<>(() -> Steps.of(lake().contracts(), reference));
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
        return settings.storage().singleWriter() ? Writers.ONE : Writers.SEVERAL;
    }

    /** The contracts that travel in the jar, read when they are first asked for. */
    private static Supplier<Contracts> shipped() {
        return new Lazy<>(() -> Contracts.read(Schemas.folder()));
    }

    private static Warehouse open(
            Settings settings, Supplier<Contracts> contracts, Progress progress, Clock clock, Writers writers) {
        ReferenceData reference = new ReferenceData(Schemas.folder().resolve("reference"));
        LakeSession session = LakeSession.open(
                settings.spark().master(),
                settings.spark().conf(),
                settings.zones(),
                contracts,
                writers,
                spark -> furnish(spark, settings));
        try {
            requireReach(settings, session);
            return new Warehouse(settings, session, reference, progress, clock);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Gives another session what statements may use beside tables and reference files. */
    void furnish(SparkSession spark) {
        furnish(spark, settings);
    }

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
        if (settings.storage().sharedDisk() || session.isLocal()) {
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

    /** Statements over the tables. */
    public Queries queries() {
        return queries;
    }

    /** Who is told what happens. */
    public Progress progress() {
        return progress;
    }

    /** What tells the time. */
    public Clock clock() {
        return clock;
    }

    /** Where files land, as a URI or a local path. */
    public String landing() {
        return settings.landing();
    }

    /** The folder that releases go to. */
    public URI releases() {
        return settings.releases();
    }

    /** The software that runs, e.g. {@code 1.0.0+3f9a…}. */
    public static String codeVersion() {
        return Code.version();
    }

    /** How each silver and gold table is computed. */
    public Steps steps() {
        return steps.get();
    }

    /**
     * Does something with what is published while no other process changes this warehouse.
     *
     * @param purpose what it is, in a word
     */
    public <T> T undisturbed(String purpose, Function<Publication, T> work) {
        return alone(purpose, () -> work.apply(published()));
    }

    /**
     * Does something while no other process changes this warehouse.
     *
     * @param purpose what it is, in a word
     */
    public <T> T alone(String purpose, Supplier<T> work) {
        return exclusion.during(purpose, lease -> work.get());
    }

    /**
     * Makes sure that no other process took over since {@link #undisturbed} began.
     *
     * @throws uk.tlevels.warehouse.lake.LakeException when one did, because this process gave no sign of life for too long
     */
    public void requireUndisturbed() {
        exclusion.require();
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
        return exclusion.during("ingest", lease -> ingest(places, accepted, runId(), retries()));
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
        return exclusion.during("run", lease -> {
            key.requireSame();
            IngestReport ingest = ingest(List.of(settings.landing()), options.accepted(), runId, retries);
            return new Build(this, fingerprints(), retries).run(options, runId, lease, Optional.of(ingest), started);
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
        return exclusion.during("build", lease -> {
            key.requireSame();
            return build(options, lease, started);
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
        return exclusion.during("rekey", lease -> build(RunOptions.ALL, lease, started));
    }

    private RunReport build(RunOptions options, Lease lease, Instant started) {
        return new Build(this, fingerprints(), retries()).run(options, runId(), lease, Optional.empty(), started);
    }

    private Fingerprints fingerprints() {
        return fingerprints(key.check());
    }

    private Fingerprints fingerprints(Optional<String> keyCheck) {
        return new Fingerprints(Code.version(), reference, settings.parameters(), keyCheck.orElse(""));
    }

    /**
     * The tables that a build would build anew; needs no Spark. Without a pseudonym key, the one of what is published is
     * taken to be meant.
     */
    public Set<TableName> stale() {
        Publication published = Publication.latest(lake());
        Set<TableName> stale = new TreeSet<>(steps().byTable().keySet());
        stale.removeAll(Build.current(
                        steps().inOrder(),
                        published,
                        FileLedger.read(lake()).holdings(),
                        fingerprints(key.check().or(published::keyCheck)))
                .keySet());
        return stale;
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

    private Retries retries() {
        return new Retries(settings.patience().attempts(), settings.patience().firstWait());
    }

    /**
     * Makes sure that learners can be linked.
     *
     * @throws SettingsException when no pseudonym key is set
     */
    public void requireKey() {
        settings.requireKey();
    }

    /** The pseudonym key beside that of what is published. */
    public PublicationKey key() {
        return key;
    }

    /**
     * Makes sure that there is a warehouse: some command that writes has ended here, though it found nothing to do.
     *
     * @throws SettingsException when there is none: the settings name another folder, or nothing has been taken in yet
     */
    public void requireHeld() {
        String place = settings.zones().get(Zone.OPS.schema()).replaceFirst("/ops/?$", "");
        if (!place.contains(":") && Files.isRegularFile(Path.of(place))) {
            throw new SettingsException("there is no warehouse in %s: it is a file".formatted(place));
        }
        if (Stream.of(PUBLISHED, LEDGER, CommandLedger.TABLE).noneMatch(lake()::exists)) {
            throw new SettingsException(
                    "there is no warehouse in %s: nothing has been taken in or published there. Is it another folder (--warehouse)?"
                            .formatted(place));
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

    private static String runId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        session.close();
    }
}
