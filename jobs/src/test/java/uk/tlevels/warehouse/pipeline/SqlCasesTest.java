package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.YamlNode;

/** Runs every case of {@code cases/<schema>.<table>.yaml} through the SQL file of its table; see {@link SqlCase}. */
@Tag("spark")
class SqlCasesTest {
    private static final double TOLERANCE = 1e-12;

    /** Returns, each with its day. */
    private static final Set<TableName> RETURNS = Set.of(
            TableName.of("bronze.ilr"), TableName.of("silver.census_aim"), TableName.of("silver.enrolment_record"));

    /** Tables that tell every return with its day, for others to choose from. */
    private static final Set<TableName> EVERY_RETURN = Set.of(
            TableName.of("silver.ilr_enrolment"),
            TableName.of("silver.census_enrolment"),
            TableName.of("silver.enrolment_record"));

    private static CaseSession session;

    @BeforeAll
    static void open(@TempDir Path folder) {
        session = CaseSession.open(folder);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    @TestFactory
    Stream<DynamicContainer> rows_of() {
        return SqlCase.all().entrySet().stream()
                .map(cases -> DynamicContainer.dynamicContainer(
                        cases.getKey().toString(),
                        cases.getValue().stream()
                                .map(c -> DynamicTest.dynamicTest(c.description(), () -> run(cases.getKey(), c)))));
    }

    @TestFactory
    Stream<DynamicTest> a_return_of_a_later_day_than_the_one_asked_for_changes_nothing_in() {
        return SqlCase.all().entrySet().stream()
                .filter(cases -> !EVERY_RETURN.contains(cases.getKey()))
                .flatMap(cases -> cases.getValue().stream()
                        .filter(c -> c.given().keySet().stream().anyMatch(RETURNS::contains))
                        .map(c -> DynamicTest.dynamicTest(cases.getKey() + " " + c.description(), () -> assertThat(
                                        rows(cases.getKey(), c.asOf("1900-01-01")))
                                .containsExactlyInAnyOrderElementsOf(rows(cases.getKey(), c.without(RETURNS))))));
    }

    private static List<Map<String, Object>> rows(TableName table, SqlCase given) {
        return session.rows(table, given).collectAsList().stream()
                .map(CaseValues::plain)
                .toList();
    }

    @Test
    void every_table_that_sql_builds_has_cases() {
        assertThat(SqlCase.all().keySet())
                .containsExactlyElementsOf(sqlTables().map(TableContract::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> columns_are_those_of_the_contract_for() {
        return sqlTables()
                .map(contract -> DynamicTest.dynamicTest(contract.name().toString(), () -> assertThat(columns(
                                session.rows(contract.name(), SqlCase.empty()).schema()))
                        .isEqualTo(columns(contract.schema()))));
    }

    private static Stream<TableContract> sqlTables() {
        return CaseSession.CONTRACTS.tables().stream()
                .filter(contract -> SqlText.of(contract.name()).isPresent());
    }

    private static List<String> columns(StructType schema) {
        return Arrays.stream(schema.fields())
                .map(f -> f.name() + " " + f.dataType().sql())
                .toList();
    }

    private static void run(TableName table, SqlCase given) {
        StructType schema = CaseSession.CONTRACTS.table(table).schema();
        Map<String, Object> only = expected(given.only(), schema);
        List<Map<String, Object>> actual = session.rows(table, given).collectAsList().stream()
                .map(CaseValues::plain)
                .filter(row -> only.entrySet().stream().allMatch(e -> same(e.getValue(), row.get(e.getKey()))))
                .toList();

        if (given.expectCount().isPresent()) {
            assertThat(actual).as(given.where()).hasSize(given.expectCount().getAsInt());
            return;
        }
        assertThat(actual)
                .as(given.where())
                .extracting(row -> among(given.columns(), row))
                .usingElementComparator(SqlCasesTest::compare)
                .containsExactlyInAnyOrderElementsOf(given.expect().stream()
                        .map(row -> expected(row.entries(), schema))
                        .toList());
    }

    private static Map<String, Object> among(Set<String> columns, Map<String, Object> row) {
        Map<String, Object> looked = new LinkedHashMap<>(row);
        looked.keySet().retainAll(columns);
        return looked;
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
        boolean equal = one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(e -> same(e.getValue(), other.get(e.getKey())));
        return equal ? 0 : 1;
    }

    private static boolean same(Object one, Object other) {
        if (one instanceof Double a && other instanceof Double b) {
            return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
        }
        return Objects.equals(one, other);
    }
}
