package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.config.Secret;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.YamlNode;

/** Runs every case of {@code cases/<schema>.<table>.yaml} through the SQL file of its table; see {@link SqlCase}. */
class SqlCasesTest {
    private static final Contracts CONTRACTS = Contracts.read(Schemas.folder());
    private static final double TOLERANCE = 1e-12;

    private static Warehouse warehouse;
    private static GivenTables tables;

    @BeforeAll
    static void open(@TempDir Path folder) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "warehouse.uri", folder.toString(),
                "spark.master", "local[1]",
                "spark.conf.\"spark.sql.shuffle.partitions\"", "1",
                "spark.conf.\"spark.sql.adaptive.enabled\"", "false",
                // a dozen rows are interpreted sooner than code for them is compiled
                "spark.conf.\"spark.sql.codegen.wholeStage\"", "false",
                "spark.conf.\"spark.sql.codegen.factoryMode\"", "NO_CODEGEN",
                "spark.conf.\"spark.sql.catalog.given\"", GivenTables.class.getName()));
        warehouse = Warehouse.open(
                Settings.read(Optional.empty(), settings).withPseudonymKey(Secret.of(CaseValues.KEY)),
                CONTRACTS,
                Progress.silent(),
                Clock.systemUTC());
        tables = (GivenTables) ((org.apache.spark.sql.classic.SparkSession) spark())
                .sessionState()
                .catalogManager()
                .catalog("given");
        spark().sql("use given");
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    private static SparkSession spark() {
        return warehouse.lake().spark();
    }

    @TestFactory
    Stream<DynamicContainer> rows_of() throws IOException {
        return files().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        SqlCase.table(file).orElseThrow().toString(),
                        SqlCase.read(file).stream()
                                .map(c -> DynamicTest.dynamicTest(
                                        c.description(),
                                        () -> run(
                                                CONTRACTS.table(
                                                        SqlCase.table(file).orElseThrow()),
                                                c)))));
    }

    @Test
    void every_table_that_sql_builds_has_cases() throws IOException {
        Set<TableName> covered = new TreeSet<>();
        files().forEach(file -> covered.add(SqlCase.table(file).orElseThrow()));

        assertThat(covered)
                .containsExactlyElementsOf(CONTRACTS.tables().stream()
                        .map(TableContract::name)
                        .filter(name -> sql(name).isPresent())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> columns_are_those_of_the_contract_for() {
        return CONTRACTS.tables().stream()
                .filter(contract -> sql(contract.name()).isPresent())
                .map(contract -> DynamicTest.dynamicTest(contract.name().toString(), () -> {
                    String sql = sql(contract.name()).orElseThrow();
                    hold(sql, SqlCase.empty());

                    assertThat(columns(spark().sql(sql).schema())).isEqualTo(columns(contract.schema()));
                }));
    }

    private static List<String> columns(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(f -> f.name() + " " + f.dataType().sql())
                .toList();
    }

    private static void run(TableContract contract, SqlCase given) {
        String sql = sql(contract.name()).orElseThrow();
        hold(sql, given);

        List<Map<String, Object>> actual = spark().sql(sql).collectAsList().stream()
                .map(CaseValues::plain)
                .filter(row -> expected(given.only(), contract.schema()).entrySet().stream()
                        .allMatch(e -> same(e.getValue(), row.get(e.getKey()))))
                .toList();

        if (given.expectCount().isPresent()) {
            assertThat(actual).as(given.where()).hasSize(given.expectCount().getAsInt());
            return;
        }
        Set<String> columns = given.columns();
        List<Map<String, Object>> looked = actual.stream()
                .map(row -> row.entrySet().stream()
                        .filter(e -> columns.contains(e.getKey()))
                        .collect(
                                LinkedHashMap<String, Object>::new,
                                (m, e) -> m.put(e.getKey(), e.getValue()),
                                Map::putAll))
                .collect(Collectors.toList());
        assertThat(looked)
                .as(given.where())
                .usingElementComparator(SqlCasesTest::compare)
                .containsExactlyInAnyOrderElementsOf(given.expect().stream()
                        .map(row -> expected(row.entries(), contract.schema()))
                        .toList());
    }

    private static void hold(String sql, SqlCase given) {
        Set<TableName> inputs = SqlRelations.in(spark(), sql).stream()
                .flatMap(name -> TableName.parse(name).stream())
                .collect(Collectors.toSet());
        assertThat(inputs)
                .as(given.where() + " gives rows to tables that the SQL reads")
                .containsAll(given.given().keySet());
        tables.clear();
        for (TableName input : inputs) {
            StructType schema = CONTRACTS.table(input).schema();
            var toCatalyst = CatalystTypeConverters.createToCatalystConverter(schema);
            tables.hold(
                    input.toString(),
                    schema,
                    CaseValues.rows(given.rows(input), schema).stream()
                            .map(row -> (InternalRow) toCatalyst.apply(row))
                            .toList());
        }
    }

    private static Map<String, Object> expected(Map<String, YamlNode> columns, StructType schema) {
        Map<String, Object> values = new LinkedHashMap<>();
        columns.forEach((column, node) -> {
            if (schema.getFieldIndex(column).isEmpty()) {
                throw node.error("there is no column '" + column + "'");
            }
            values.put(column, CaseValues.expected(node, schema.apply(column).dataType()));
        });
        return values;
    }

    private static int compare(Map<String, Object> one, Map<String, Object> other) {
        return one.keySet().equals(other.keySet())
                        && one.entrySet().stream().allMatch(e -> same(e.getValue(), other.get(e.getKey())))
                ? 0
                : 1;
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof Double a && other instanceof Double b) {
            return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
        }
        return java.util.Objects.equals(one, other);
    }

    private static Optional<String> sql(TableName table) {
        try (InputStream in = SqlCasesTest.class.getResourceAsStream(
                "/sql/" + table.zone().schema() + "/" + table.table() + ".sql")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of(SqlCasesTest.class.getResource("/cases").toURI()))) {
            return new ArrayList<>(
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
