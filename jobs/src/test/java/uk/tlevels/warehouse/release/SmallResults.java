package uk.tlevels.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.SchemasCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.RunOptions;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.release.ReleaseRequest.Access;
import uk.tlevels.warehouse.release.definition.Period;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.store.ReleasePlace;

/** Results of 240 students at two providers, and the release of them as it is shipped. */
public final class SmallResults {
    /** The release. */
    public static final String NAME = "tlevel-results";

    /** The first version of it. */
    public static final ReleasePlace FIRST = new ReleasePlace(NAME, "2022-23", "1-provisional");

    private static final Set<TableName> TABLES = Set.of(
            TableName.of("gold.results"), TableName.of("gold.component_results"), TableName.of("gold.placements"));

    /** What they are computed from. */
    private static final Set<TableName> SILVER = Set.of(
            TableName.of("silver.census_aim"),
            TableName.of("silver.component_result"),
            TableName.of("silver.industry_placement"),
            TableName.of("silver.learner"),
            TableName.of("silver.overall_result"),
            TableName.of("silver.provider"),
            TableName.of("silver.results_population"));

    private static final int STUDENTS = 240;
    private static final List<String> CORE = List.of("A*", "B", "C", "E", "B");
    private static final List<String> SPECIALISM = List.of("Distinction", "Merit", "Pass");

    private SmallResults() {}

    /** What is typed for the provisional results. */
    public static List<String> command(Path warehouse, String... options) {
        List<String> command = new ArrayList<>(List.of("release", NAME, "--period", "2022/23"));
        command.addAll(List.of("--status", "provisional", "--warehouse", warehouse.toString()));
        command.addAll(List.of(options));
        return command;
    }

    /** Lands the register of providers and the provisional results of 2022/23. */
    public static void land(BiConsumer<String, String> landing) {
        landing.accept(
                "ukrlp_20230901.csv",
                CsvFile.ukrlp()
                        .row()
                        .row("UKPRN", "10000055", "ProviderName", "Abingdon and Witney College", "GovOffReg", "J")
                        .text());
        landing.accept("AOR_17082023083000.csv", provisional().text());
    }

    /** The provisional results of 2022/23, to which a test can add students. */
    public static CsvFile provisional() {
        return results(STUDENTS, 7);
    }

    /** Lands the revised results of 2022/23: late students, and placements that were recorded since. */
    public static void landRevised(BiConsumer<String, String> landing) {
        landing.accept("AOR_15082024083000.csv", results(STUDENTS + 60, 3).text());
    }

    /** Takes in what has landed, builds the tables of the release and publishes them. */
    public static void publish(Warehouse warehouse) {
        if (!warehouse.run(new RunOptions(TABLES, false)).published()) {
            throw new AssertionError("nothing was published");
        }
    }

    /**
     * The contracts of a warehouse that has these tables alone, where all are built.
     *
     * @param folder an empty one
     */
    public static Contracts contracts(Path folder) {
        return SchemasCopy.in(folder)
                .keep(Stream.concat(TABLES.stream(), SILVER.stream()).toArray(TableName[]::new))
                .contracts();
    }

    /** A copy of a warehouse in which the provisional results are published and no release was made. */
    public static Path copy(Path into) {
        return FolderCopy.of(Published.FOLDER, into);
    }

    /** The releases of a warehouse as they are shipped. */
    public static Releases releases(Warehouse warehouse) {
        return new Releases(warehouse, Schemas.folder().resolve("releases"));
    }

    /** The edition of 2022/23 at a status, for everyone. */
    public static ReleaseRequest edition(PublicationStatus status) {
        return edition(status, Access.OPEN);
    }

    /** The edition of 2022/23 at a status. */
    public static ReleaseRequest edition(PublicationStatus status, Access access) {
        return new ReleaseRequest(NAME, new Period(2022), Optional.of(status), access);
    }

    /** What the folder of a version holds: bytes as text of one character each, by path. */
    public static Map<String, String> files(Path version) {
        return FolderCopy.below(version).stream()
                .collect(Collectors.toMap(
                        file -> version.relativize(file).toString(), SmallResults::bytes, (a, b) -> a, TreeMap::new));
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvFile results(int students, int unplaced) {
        CsvFile file = CsvFile.overallResults();
        for (int i = 0; i < students; i++) {
            boolean digital = i % 4 == 1;
            file.row(
                    "ULN", Ulns.valid(i),
                    "UKPRN", i % 3 == 0 ? "10000055" : "10000536",
                    "Gender", i % 2 == 0 ? "Female" : "Male",
                    "T Level", digital ? "T Level in Digital Support Services" : "T Level in Education and Early Years",
                    "Core component", digital ? "Digital Support Services" : "Education and Early Years",
                    "Core code", digital ? "60369012" : "60358294",
                    "Core result", CORE.get(i % CORE.size()),
                    "Occupational specialism", digital ? "Digital Support" : "Early Years Educator",
                    "Specialism code", digital ? "ZTLOS012" : "ZTLOS005",
                    "Specialism result", SPECIALISM.get(i % SPECIALISM.size()),
                    "Industry placement status", i % 10 == unplaced ? "Not completed" : "Completed",
                    "Overall result", "NULL");
        }
        return file;
    }

    private static final class Published {
        private static final Path FOLDER = publishOnce();

        private static Path publishOnce() {
            Path folder = emptyFolder();
            try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
                land(warehouse.landing()::land);
                publish(warehouse.warehouse());
            }
            return folder;
        }

        /** Not one that tests in another process work in at the same time. */
        private static Path emptyFolder() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "small-results")
                        .toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
