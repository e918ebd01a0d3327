package uk.tlevels.warehouse.release;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.release.compare.ReleaseVersion;
import uk.tlevels.warehouse.release.data.GoldReader;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.Period;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.ReleaseReader;
import uk.tlevels.warehouse.release.document.PublishedFigure;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.store.ReleaseException;
import uk.tlevels.warehouse.release.store.ReleaseFolder;
import uk.tlevels.warehouse.release.store.ReleasePlace;

/** Makes releases of what a warehouse has published, and makes them again. */
public final class Releases {
    private static final TableName FIGURES = TableName.of("gold.action_plan_figures");

    private final Warehouse warehouse;
    private final ReleaseDefinitions definitions;

    /**
     * Releases of a warehouse.
     *
     * @param definitions the folder of {@code *.yaml}, on disk or in the jar
     */
    public Releases(Warehouse warehouse, Path definitions) {
        this.warehouse = warehouse;
        this.definitions = new ReleaseDefinitions(
                definitions, new ReleaseReader(warehouse.lake().contracts()));
    }

    /**
     * Makes a version of a release and writes it. Where the newest version of the edition was made from the same, nothing is
     * written.
     *
     * @throws IllegalArgumentException when there is no release of that name
     * @throws ContractException when the definition does not fit the tables or has no such edition, with its line
     * @throws ReleaseException when a table has not been published, or a data file fails the screener
     */
    public ReleaseReport make(ReleaseRequest request) {
        ReleaseDefinition release = definitions.read(request.name());
        Edition edition = ReleaseDefinitions.edition(release, request);
        return warehouse.undisturbed("release", publication -> make(request, release, edition, publication));
    }

    private ReleaseReport make(
            ReleaseRequest request, ReleaseDefinition release, Edition edition, Publication publication) {
        ReleaseFolder folder = folder(release.name());
        List<ReleaseFolder.Stored> versions = folder.versions(edition.period().folder());
        Optional<ReleaseVersion> earlier = earlier(release, edition, folder, versions);
        List<ReleaseFolder.Stored> known = known();
        ReleaseInputs inputs = new ReleaseInputs(warehouse, publication);
        int number = versions.isEmpty() ? 1 : versions.get(versions.size() - 1).number() + 1;
        Manifest.State state = request.state(edition.published());
        Manifest manifest = new Manifest(
                new Manifest.Publication(
                        release.name(),
                        edition.period().title(),
                        edition.status().map(PublicationStatus::title).orElse(""),
                        version(number, edition, state),
                        state,
                        edition.published().map(Object::toString).orElse("")),
                new Manifest.Basis(
                        Sha256.of(release.source().text()),
                        earlier.map(Releases::comparedWith).orElse(Manifest.ComparedWith.none()),
                        hashes(known),
                        Warehouse.codeVersion()),
                dataSets(release),
                inputs.tables(),
                inputs.others(),
                new TreeMap<>());
        Optional<ReleaseFolder.Stored> same = versions.stream()
                .filter(v -> v.manifest().isMadeFromTheSameAs(manifest))
                // without a comparison by name, each version would be compared with itself
                .filter(v -> edition.comparedWith().isEmpty()
                        || v.manifest()
                                .basis()
                                .comparedWith()
                                .equals(manifest.basis().comparedWith()))
                .reduce((first, last) -> last);
        if (same.isPresent()) {
            return new ReleaseReport(
                    folder.place(same.get().folder()),
                    same.get().manifest(),
                    ReleaseReport.Outcome.UNCHANGED,
                    List.of(),
                    0);
        }
        ReleaseMaker.Made made = maker(release, edition, manifest, known)
                .make(
                        edition.period().folder() + "/" + manifest.publication().version(),
                        manifest,
                        earlier,
                        figures(manifest));
        folder.write(made.folder(), made.contents(), made.manifest(), () -> {
            warehouse.requireUndisturbed();
            if (state == Manifest.State.PUBLISHED) {
                new CountsBehind(warehouse.lake()).keep(made, made.behind());
            }
        });
        return new ReleaseReport(
                folder.place(made.folder()),
                made.manifest(),
                ReleaseReport.Outcome.WRITTEN,
                List.of(),
                made.toldBefore());
    }

    /** What readers have: every published version of every release. */
    private List<ReleaseFolder.Stored> known() {
        List<ReleaseFolder.Stored> known = new ArrayList<>();
        for (String name : definitions.names()) {
            ReleaseFolder folder = folder(name);
            for (String period : folder.periods()) {
                folder.versions(period).stream()
                        .filter(v -> v.manifest().publication().state() == Manifest.State.PUBLISHED)
                        .forEach(known::add);
            }
        }
        return known;
    }

    /** The versions that a manifest says readers had. */
    private List<ReleaseFolder.Stored> known(Manifest manifest) {
        List<ReleaseFolder.Stored> known = new ArrayList<>();
        for (ReleaseFolder.Stored version : known()) {
            if (manifest.basis().known().containsKey(version.name())) {
                known.add(version);
            }
        }
        return known;
    }

    private static SortedMap<String, String> hashes(List<ReleaseFolder.Stored> versions) {
        SortedMap<String, String> hashes = new TreeMap<>();
        versions.forEach(v -> hashes.put(v.name(), Sha256.of(v.file(Manifest.FILE))));
        return hashes;
    }

    private static String version(int number, Edition edition, Manifest.State state) {
        return number
                + edition.status().map(s -> "-" + s.folder()).orElse("")
                + (state == Manifest.State.PUBLISHED ? "" : "-draft");
    }

    /** The version that changes are told from: the one that the edition names, or the one before of the same period. */
    private static Optional<ReleaseVersion> earlier(
            ReleaseDefinition release, Edition edition, ReleaseFolder folder, List<ReleaseFolder.Stored> versions) {
        if (edition.comparedWith().isEmpty()) {
            return newest(versions.stream()).map(v -> v);
        }
        Edition.Comparison named = edition.comparedWith().get();
        return Optional.of(newest(folder.versions(named.period().folder()).stream()
                        .filter(v -> named.status().isEmpty()
                                || named.status()
                                        .get()
                                        .title()
                                        .equals(v.manifest().publication().status())))
                .orElseThrow(() -> new ContractException(
                        release.source().file(),
                        named.line(),
                        "no version of %s%s has been made of %s to compare with; make it first, or take compared_with out"
                                .formatted(
                                        named.period().title(),
                                        named.status()
                                                .map(s -> ", " + s.title())
                                                .orElse(""),
                                        release.name()))));
    }

    /** The newest one that was published, so that no release tells of a draft; drafts only where nothing else is. */
    private static Optional<ReleaseFolder.Stored> newest(Stream<ReleaseFolder.Stored> versions) {
        return versions.max(Comparator.comparing(
                        (ReleaseFolder.Stored v) -> v.manifest().publication().state() == Manifest.State.PUBLISHED)
                .thenComparing(ReleaseFolder.Stored::number));
    }

    private static Manifest.ComparedWith comparedWith(ReleaseVersion version) {
        return new Manifest.ComparedWith(version.folder(), Sha256.of(version.file(Manifest.FILE)));
    }

    private static SortedMap<String, Manifest.DataSetEntry> dataSets(ReleaseDefinition release) {
        SortedMap<String, Manifest.DataSetEntry> entries = new TreeMap<>();
        for (DataSetDefinition dataSet : release.dataSets()) {
            entries.put(
                    dataSet.file(),
                    new Manifest.DataSetEntry(
                            dataSet.about().title(), dataSet.origin().table().toString(), Sha256.of(dataSet.cut())));
        }
        return entries;
    }

    /**
     * Makes a version again from the tables that its manifest names, whatever has landed since, and compares the bytes.
     * Nothing is written.
     *
     * @param place the folder of the version, or its manifest
     * @throws IllegalArgumentException when there is no such version
     */
    public ReleaseReport rebuild(ReleasePlace place) {
        ReleaseFolder folder = folder(place.release());
        ReleaseFolder.Stored stored = stored(place);
        Manifest manifest = stored.manifest();
        ReleaseDefinition release = new ReleaseReader(warehouse.lake().contracts())
                .read(
                        folder.place(stored.folder()) + "/" + Manifest.DEFINITION,
                        new String(stored.file(Manifest.DEFINITION), StandardCharsets.UTF_8));
        Edition edition = release.edition(
                        Period.parse(manifest.publication().period()).orElseThrow(),
                        PublicationStatus.parse(manifest.publication().status()))
                .orElseThrow();
        pin(manifest);
        Optional<ReleaseVersion> earlier =
                manifest.basis().comparedWith().folder().isEmpty()
                        ? Optional.empty()
                        : Optional.of(stored(
                                place.sibling(manifest.basis().comparedWith().folder())));
        Manifest again = manifest.madeAgain(
                Warehouse.codeVersion(),
                earlier.map(Releases::comparedWith).orElse(Manifest.ComparedWith.none()),
                dataSets(release));
        ReleaseMaker.Made made =
                maker(release, edition, again, known(again)).make(stored.folder(), again, earlier, figures(again));
        return new ReleaseReport(
                folder.place(stored.folder()),
                made.manifest(),
                ReleaseReport.Outcome.REBUILT,
                Differences.between(stored, made),
                0);
    }

    /** Every version that was written of any release, by release and period. */
    public List<Manifest> all() {
        return ReleaseFolder.names(warehouse.lake().hadoop(), warehouse.releases()).stream()
                .map(this::folder)
                .flatMap(release -> release.periods().stream().flatMap(period -> release.versions(period).stream()))
                .map(ReleaseFolder.Stored::manifest)
                .toList();
    }

    /**
     * A version that was written.
     *
     * @throws IllegalArgumentException when there is none
     */
    public ReleaseVersion version(ReleasePlace place) {
        return stored(place);
    }

    private ReleaseFolder.Stored stored(ReleasePlace place) {
        return folder(place.release()).versions(place.period()).stream()
                .filter(v -> v.manifest().publication().version().equals(place.version()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no release %s below %s".formatted(place, warehouse.releases())));
    }

    /** Silver is named by a manifest to tell where gold came from, and may have gone since with people who were forgotten. */
    private void pin(Manifest manifest) {
        manifest.tables().forEach((name, version) -> {
            TableName table = TableName.of(name);
            if (table.zone() == Zone.GOLD) {
                warehouse.lake().pin(table, version.version());
            }
        });
    }

    private ReleaseMaker maker(
            ReleaseDefinition release, Edition edition, Manifest manifest, List<ReleaseFolder.Stored> known) {
        Lake lake = warehouse.lake().forFewRows();
        return new ReleaseMaker(
                release,
                edition,
                new GoldReader(lake.contracts(), table -> published(lake, manifest, table), edition),
                List.copyOf(known),
                new CountsBehind(lake),
                new ReleaseReader(lake.contracts()));
    }

    private static Dataset<Row> published(Lake lake, Manifest manifest, TableName table) {
        if (!manifest.tables().containsKey(table.toString())) {
            throw new ReleaseException(
                    "%s has not been published; type jobs/tlevels run before the release".formatted(table));
        }
        return lake.read(table);
    }

    private ReleaseFolder folder(String name) {
        return new ReleaseFolder(warehouse.lake().hadoop(), warehouse.releases(), name);
    }

    /** None where the release was made before the table of figures was first published. */
    private List<PublishedFigure> figures(Manifest manifest) {
        List<PublishedFigure> figures = new ArrayList<>();
        if (!manifest.tables().containsKey(FIGURES.toString())) {
            return figures;
        }
        for (Row row : published(warehouse.lake().forFewRows(), manifest, FIGURES)
                .selectExpr(
                        "figure_id",
                        "quote",
                        "published",
                        "coalesce(computed, '')",
                        "coalesce(agrees, false)",
                        "coalesce(note, '')")
                .orderBy("figure_id")
                .collectAsList()) {
            figures.add(new PublishedFigure(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getString(5)));
        }
        return figures;
    }
}
