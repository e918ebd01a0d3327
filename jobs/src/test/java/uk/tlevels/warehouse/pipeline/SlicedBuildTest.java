package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2ScanRelation;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.generator.Generator;
import uk.tlevels.learner.Uln;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.maintenance.Erasure;

/** What is computed slice by slice is what would be computed whole, whatever lands. */
@Tag("spark")
class SlicedBuildTest {
    private static final Pattern LEARNER = Pattern.compile("(?s)<Learner>.*?</Learner>");
    private static final Pattern ULN = Pattern.compile("<ULN>(\\d{10})</ULN>");

    /** Returns, censuses and reference data of a hundredth of the made-up nation, taken in and built. */
    @TempDir
    private static Path nation;

    @TempDir
    private Path folder;

    @BeforeAll
    static void build() {
        try (TestWarehouse warehouse = TestWarehouse.in(nation)) {
            new Generator(7, new BigDecimal("0.01")).writeTo(warehouse.landing().root());
            Set.of("destinations", "higher_education", "placements", "registers", "results", "surveys")
                    .forEach(others -> remove(warehouse.landing().root().resolve(others)));
            assertThat(warehouse.run(sliced(warehouse)).succeeded()).isTrue();
        }
    }

    @Test
    void slices_that_changed_are_computed_anew_and_the_table_is_what_it_would_be_if_all_were() {
        try (TestWarehouse warehouse = TestWarehouse.in(FolderCopy.of(nation, folder))) {
            Set<TableName> inSlices = new TreeSet<>();
            Random random = new Random(20240905);
            for (int round = 1; round <= 2; round++) {
                resubmit(warehouse, random, round);
                inSlices.addAll(runAndCompare(warehouse));
            }
            assertThat(inSlices)
                    .as("tables that were computed in slices at least once")
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(sliced(warehouse)).map(TableName::of).toList());
        }
    }

    @Test
    @Tag("long")
    void no_sequence_of_returns_and_erasures_tells_slices_from_the_whole() {
        try (TestWarehouse warehouse = TestWarehouse.in(FolderCopy.of(nation, folder))) {
            Random random = new Random(1);
            for (int round = 1; round <= 12; round++) {
                if (round % 4 == 0) {
                    String text = text(pick(returns(warehouse), random));
                    Matcher people = ULN.matcher(text);
                    List<String> all = people.results()
                            .map(match -> match.group(1))
                            .filter(uln -> !uln.equals("9999999999"))
                            .toList();
                    Erasure.of(
                            warehouse.warehouse(),
                            Set.of(Uln.parse(pick(all, random)).orElseThrow()));
                    compare(warehouse);
                } else {
                    resubmit(warehouse, random, round);
                    runAndCompare(warehouse);
                }
            }
        }
    }

    @Test
    void a_statement_reads_no_column_of_an_input_beside_those_that_tell_its_slices() {
        try (TestWarehouse warehouse = TestWarehouse.in(FolderCopy.of(nation, folder))) {
            warehouse.warehouse().published();
            for (Step step : warehouse.warehouse().steps().inOrder()) {
                step.slicing().ifPresent(slicing -> slicing.inputs().forEach((table, input) -> {
                    if (!input.columns().isEmpty()) {
                        assertThat(read(step.rows(warehouse.lake()), table))
                                .as("%s of %s", step.table(), table)
                                .isNotEmpty()
                                .isSubsetOf(input.columns());
                    }
                }));
            }
        }
    }

    private static Set<String> read(Dataset<Row> rows, TableName table) {
        LogicalPlan plan = ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .optimizedPlan();
        return CollectionConverters.asJava(plan.collectLeaves()).stream()
                .filter(DataSourceV2ScanRelation.class::isInstance)
                .map(DataSourceV2ScanRelation.class::cast)
                .filter(scan -> scan.relation().table().name().equals(table.toString()))
                .flatMap(scan -> CollectionConverters.asJava(scan.output()).stream())
                .map(column -> column.name())
                .collect(Collectors.toSet());
    }

    private static Set<TableName> runAndCompare(TestWarehouse warehouse) {
        RunReport report = warehouse.run(sliced(warehouse));
        assertThat(report.succeeded()).isTrue();
        compare(warehouse);
        return report.built().stream()
                .filter(built -> built.pin().version() > 0)
                .filter(built ->
                        commit(warehouse, built.table(), built.pin().version()).contains("slices by"))
                .map(StepResult.Built::table)
                .collect(Collectors.toSet());
    }

    /** Each table against its statement over all rows of its inputs, which were compared before. */
    private static void compare(TestWarehouse warehouse) {
        Publication published = warehouse.warehouse().published();
        for (Step step : warehouse.warehouse().steps().inOrder()) {
            if (step.slicing().isPresent()) {
                Column[] columns = step.contract().columnNames().stream()
                        .map(functions::col)
                        .toArray(Column[]::new);
                Dataset<Row> held = warehouse.lake().read(step.table()).select(columns);
                Dataset<Row> whole = step.rows(warehouse.lake()).select(columns);
                assertThat(held.exceptAll(whole).collectAsList())
                        .as("rows that %s holds too many", step.table())
                        .isEmpty();
                assertThat(whole.exceptAll(held).collectAsList())
                        .as("rows that %s lacks", step.table())
                        .isEmpty();
                Publication.Pin pin = published.find(step.table()).orElseThrow();
                assertThat(warehouse
                                .lake()
                                .writer()
                                .takeUp(step.table(), pin.version())
                                .orElseThrow()
                                .contentHash())
                        .as("hash of %s", step.table())
                        .isEqualTo(pin.contentHash());
            }
        }
    }

    private static String commit(TestWarehouse warehouse, TableName table, long version) {
        Path log = Path.of(java.net.URI.create(warehouse.lake().path(table)))
                .resolve("_delta_log/%020d.json".formatted(version));
        return text(log);
    }

    private static String[] sliced(TestWarehouse warehouse) {
        return warehouse.warehouse().steps().inOrder().stream()
                .filter(step -> step.slicing().isPresent())
                .map(step -> step.table().toString())
                .toArray(String[]::new);
    }

    /** Lands some returns once more with other learners in them, or the same ones told otherwise. */
    private static void resubmit(TestWarehouse warehouse, Random random, int round) {
        List<Path> returns = returns(warehouse);
        for (int i = 0; i < 2; i++) {
            Path file = pick(returns, random);
            String text = text(file);
            List<String> learners = new ArrayList<>(
                    LEARNER.matcher(text).results().map(match -> match.group()).toList());
            String head = text.substring(0, text.indexOf("<Learner>"))
                    .replaceFirst("(<DateTime>[^<]*T)[^<]*", "$1" + "23:%02d:%02d".formatted(round, i));
            String tail = text.substring(text.lastIndexOf("</Learner>") + "</Learner>".length());
            if (learners.size() > 9) {
                learners.remove(random.nextInt(learners.size()));
            }
            for (int change = 0; change < 3; change++) {
                int which = random.nextInt(learners.size());
                learners.set(which, changed(learners.get(which), random));
            }
            write(
                    file.resolveSibling("again-%d-%d-%s".formatted(round, i, file.getFileName())),
                    head + String.join("\n", learners) + tail);
        }
    }

    private static String changed(String learner, Random random) {
        return switch (random.nextInt(5)) {
            case 0 ->
                learner.contains("<Sex>F") ? learner.replace("<Sex>F", "<Sex>M") : learner.replace("<Sex>M", "<Sex>F");
            case 1 -> learner.replaceFirst("<CompStatus>1</CompStatus>", "<CompStatus>6</CompStatus>");
            case 2 -> learner.replaceFirst("<MathGrade>[^<]*", "<MathGrade>9");
            case 3 -> learner.replaceAll("(<LearnStartDate>\\d{4}-\\d\\d-)\\d\\d", "$113");
            default -> learner.replaceFirst("<Ethnicity>\\d\\d", "<Ethnicity>99");
        };
    }

    /** The newest file of each return, as XML. */
    private static List<Path> returns(TestWarehouse warehouse) {
        Map<String, Path> newest = new TreeMap<>();
        try (Stream<Path> files = Files.list(warehouse.landing().root().resolve("ilr"))) {
            files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted(Comparator.comparing(SlicedBuildTest::madeAt))
                    .forEach(file -> newest.put(slice(file), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(newest.values());
    }

    private static String madeAt(Path file) {
        return Optional.of(Pattern.compile("<DateTime>([^<]*)").matcher(text(file)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .orElse("");
    }

    private static String slice(Path file) {
        String name = file.getFileName().toString();
        String own = name.substring(name.indexOf("ILR-"));
        return own.substring(0, own.lastIndexOf('-', own.lastIndexOf('-') - 1));
    }

    private static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> assertThat(file.delete())
                    .isTrue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
