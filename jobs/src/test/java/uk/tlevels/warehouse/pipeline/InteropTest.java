package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.upkeep.TableUpkeep;
import uk.tlevels.warehouse.pipeline.figures.FiguresStep;

/**
 * Other engines read the same rows from every silver and gold table. It needs a Python with the modules of {@code
 * src/test/python/requirements.txt}: {@code -Dtlevels.python} names it; without them it is skipped, or fails under
 * {@code -Dtlevels.ci=true}.
 */
@Tag("spark")
@Tag("interop")
class InteropTest {
    private static final Path SCRIPT = Path.of("src/test/python/open_tables.py");
    private static final int MODULES_MISSING = 3;

    @Test
    void delta_rs_and_duckdb_read_the_rows_that_spark_wrote(@TempDir Path folder) throws Exception {
        requireModules();
        Map<String, String> written = new TreeMap<>();
        try (CaseSession session = CaseSession.open(folder.resolve("warehouse"))) {
            for (TableName table : write(session)) {
                written.put(folder(session.lake(), table), checksum(session.lake(), table));
            }
        }

        Output output = run(written.keySet().toArray(String[]::new));

        assertThat(output.code()).as(output.errors()).isZero();
        List<JsonNode> opened = output.lines().stream().map(InteropTest::json).toList();
        assertThat(opened).hasSize(2 * written.size());
        assertThat(opened).allSatisfy(table -> assertThat(
                        table.get("rows").asLong() + " " + table.get("checksum").asText())
                .as("%s by %s", table.get("table"), table.get("engine"))
                .isEqualTo(written.get(table.get("table").asText())));
    }

    /** Every silver and gold table with the rows of its first whole case, and the figures computed from them. */
    private static List<TableName> write(CaseSession session) {
        Lake lake = session.lake();
        Map<TableName, List<Row>> whole = new TreeMap<>();
        SqlCase.all().forEach((table, cases) -> cases.stream()
                .map(given -> session.rows(table, given).collectAsList())
                .filter(rows -> isWhole(CaseSession.CONTRACTS.table(table), rows))
                .findFirst()
                .ifPresent(rows -> whole.put(table, rows)));
        assertThat(whole.keySet())
                .as("tables with a case that fills required columns")
                .containsAll(SqlCase.all().keySet());
        whole.forEach((table, rows) -> {
            TableContract contract = CaseSession.CONTRACTS.table(table);
            lake.writer()
                    .overwrite(
                            contract,
                            lake.spark().createDataFrame(rows, contract.schema().asNullable()),
                            "case");
        });
        FiguresStep figures = FiguresStep.read(Schemas.folder(), CaseSession.CONTRACTS);
        lake.writer().overwrite(figures.contract(), figures.rows(lake), "case");
        maintain(lake, figures.table());
        return Stream.concat(SqlCase.all().keySet().stream(), Stream.of(figures.table()))
                .toList();
    }

    /** Leaves of a table's log what stands after a checkpoint, and of its files those of the newest version. */
    private static void maintain(Lake lake, TableName table) {
        TableUpkeep upkeep = lake.upkeep(table);
        long newest = lake.version(table);
        Instant everything = Instant.now().plusSeconds(60);
        upkeep.cluster(lake.lookups(table).subList(0, 1), 1 << 20);
        assertThat(upkeep.vacuum(Set.of(), everything, TableUpkeep.Mode.DELETE).files())
                .isPositive();
        assertThat(upkeep.shortenLog(newest + 1, 1, everything, TableUpkeep.Mode.DELETE)
                        .files())
                .isPositive();
    }

    /** Whether there are rows, and none lacks what the contract requires: cases may leave out what is not their concern. */
    private static boolean isWhole(TableContract contract, List<Row> rows) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> contract.columns().stream()
                        .filter(Column::required)
                        .noneMatch(column -> row.isNullAt(row.fieldIndex(column.name()))));
    }

    private static String folder(Lake lake, TableName table) {
        return Path.of(URI.create(lake.path(table))).toString();
    }

    private static String checksum(Lake lake, TableName table) {
        List<String> columns =
                lake.contracts().table(table).columnNames().stream().sorted().toList();
        List<String> rows = lake.read(table).collectAsList().stream()
                .map(row -> columns.stream().map(c -> cell(row.getAs(c))).collect(Collectors.joining("\t")))
                .sorted()
                .toList();
        return rows.size() + " " + Sha256.of(String.join("\n", rows));
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return "%016x".formatted(Double.doubleToLongBits(number));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Instant instant) {
            return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
        }
        if (value instanceof scala.collection.Iterable<?> elements) {
            return CollectionConverters.asJavaCollection(elements).stream()
                    .map(InteropTest::cell)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return String.valueOf(value);
    }

    private static void requireModules() throws Exception {
        Output output;
        try {
            output = run();
        } catch (IOException e) {
            output = new Output(MODULES_MISSING, List.of(), e.getMessage());
        }
        if (output.code() == MODULES_MISSING) {
            String reason = "no Python that opens Delta tables (-Dtlevels.python): " + output.errors();
            assertThat(Boolean.getBoolean("tlevels.ci")).as(reason).isFalse();
            System.err.println("InteropTest is skipped: " + reason); // Surefire does not say why
            abort(reason);
        }
        assertThat(output.code()).as(output.errors()).isZero();
    }

    private record Output(int code, List<String> lines, String errors) {}

    private static Output run(String... folders) throws IOException, InterruptedException {
        Path out = Files.createTempFile("interop", ".out");
        Path err = Files.createTempFile("interop", ".err");
        try {
            Process process = new ProcessBuilder(Stream.concat(
                                    Stream.of(System.getProperty("tlevels.python", "python3"), SCRIPT.toString()),
                                    Arrays.stream(folders))
                            .toList())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("Python ends").isTrue();
            return new Output(
                    process.exitValue(),
                    Files.readAllLines(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8).strip());
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }
}
