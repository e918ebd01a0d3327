package uk.tlevels.warehouse.lake;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;

@Tag("spark")
class LakeWriteTest {
    private static final TableName ACCEPTANCE = TableName.of("silver.he_acceptance");
    private static final TableName QUARANTINE = TableName.of("bronze.quarantine");

    @TempDir
    Path folder;

    private Lake lake;
    private TableContract contract;

    @BeforeEach
    void open() {
        lake = TestWarehouse.in(folder).lake();
        contract = lake.contracts().table(ACCEPTANCE);
    }

    @Test
    void the_first_commit_of_a_table_holds_its_definition_and_its_rows() {
        WrittenVersion written = lake.writer().overwrite(contract, rows("10000001", "10000002"), "first");

        assertThat(written.version()).isZero();
        assertThat(written.rows()).isEqualTo(2);
        assertThat(written.keysDiffer()).isTrue();
        assertThat(lake.read(ACCEPTANCE).count()).isEqualTo(2);
    }

    @Test
    void rows_that_lack_what_the_contract_requires_leave_the_table_as_it_was_and_no_file() throws IOException {
        lake.writer().overwrite(contract, rows("10000001"), "first");
        List<Path> before = files();

        assertThatThrownBy(() -> lake.writer()
                        .overwrite(contract, rows("10000002", "10000003").withColumn("route", lit(null)), "second"))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("silver.he_acceptance: 2 of 2 rows have no route")
                .hasMessageContaining("10000002");
        assertThat(lake.version(ACCEPTANCE)).isZero();
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void rows_that_break_a_rule_of_severity_error_are_refused_with_rule_count_and_key() {
        TableContract placements = lake.contracts().table(TableName.of("silver.industry_placement"));
        Row wrong = RowFactory.create("k1", "Provider upload", "6037083X", "Never", null, null, null, "file", 1L);

        assertThatThrownBy(() -> lake.writer()
                        .overwrite(
                                placements, lake.spark().createDataFrame(List.of(wrong), placements.schema()), "first"))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("silver.industry_placement: 1 of 1 rows break rule placement_status_known")
                .hasMessageContaining("\"placement_status\":\"Never\"");
        assertThat(lake.exists(placements.name())).isFalse();
    }

    @Test
    void a_key_that_stands_twice_is_told_wherever_the_two_rows_are() {
        Dataset<Row> apart =
                rows("10000001", "10000002", "10000003", "10000001").repartition(4);

        assertThat(lake.writer().overwrite(contract, apart, "first").keysDiffer())
                .isFalse();
    }

    @Test
    void the_same_rows_have_the_same_hash_in_any_order_and_any_number_of_files() {
        WrittenVersion first = lake.writer().overwrite(contract, rows("10000001", "10000002", "10000003"), "first");
        WrittenVersion second = lake.writer()
                .overwrite(contract, rows("10000003", "10000001", "10000002").repartition(3), "second");
        WrittenVersion third = lake.writer().overwrite(contract, rows("10000001", "10000002", "10000004"), "third");

        assertThat(second.contentHash()).isEqualTo(first.contentHash());
        assertThat(third.contentHash()).isNotEqualTo(first.contentHash());
        assertThat(lake.writer().takeUp(ACCEPTANCE, second.version()))
                .map(WrittenVersion::contentHash)
                .contains(first.contentHash());
    }

    @Test
    void rows_of_no_partition_empty_a_table() {
        lake.writer().overwrite(contract, rows("10000001"), "first");

        WrittenVersion written =
                lake.writer().overwrite(contract, rows("10000001").limit(0), "second");

        assertThat(written.rows()).isZero();
        assertThat(lake.read(ACCEPTANCE).isEmpty()).isTrue();
    }

    @Test
    void a_session_for_few_rows_gives_the_same_rows() {
        lake.writer().overwrite(contract, rows("10000001", "10000002", "10000003"), "first");
        String sql = "select route, count(*) as n, count(distinct a.ukprn) as u, rank() over (order by route) as r"
                + " from silver.he_acceptance a join silver.he_acceptance b using (ukprn, route)"
                + " group by grouping sets ((route), ()) order by all";

        assertThat(lake.forFewRows().spark().sql(sql).collectAsList())
                .isEqualTo(lake.spark().sql(sql).collectAsList())
                .hasSize(2);
    }

    @Test
    void few_rows_that_grouping_sets_make_many_are_planned_as_many() {
        Lake few = lake.forFewRows();
        Dataset<Row> once = few.spark().sql("select id from range(9) group by id");
        Dataset<Row> often = few.spark()
                .sql("select id, id % 2 as a, id % 3 as b, id % 5 as c from range(9)")
                .cube("a", "b", "c")
                .count();

        assertThat(few.suiting(15_000, once)).isSameAs(few);
        assertThat(few.suiting(12_000, often)).isSameAs(few);
        assertThat(few.suiting(15_000, often)).isSameAs(lake);
        assertThat(few.suiting(Lake.FEW_ROWS + 1, once)).isSameAs(lake);
    }

    @Test
    void bounds_of_text_that_is_long_and_not_ascii_hide_no_row() {
        TableContract quarantine = lake.contracts().table(QUARANTINE);
        String longest = "ζ".repeat(40) + "\uD83D\uDE00".repeat(3);
        lake.writer().append(quarantine, List.of(issue(longest)), CommitId.of("one"));
        lake.writer().append(quarantine, List.of(issue("b")), CommitId.of("two"));

        assertThat(lake.mayHold(QUARANTINE, "source_file", List.of(longest))).isTrue();
        assertThat(lake.mayHold(QUARANTINE, "source_file", List.of("c"))).isFalse();
        assertThat(lake.read(QUARANTINE)
                        .filter("source_file = '" + longest + "'")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_commit_of_one_name_is_made_once() {
        TableContract quarantine = lake.contracts().table(QUARANTINE);

        assertThat(lake.writer().append(quarantine, List.of(issue("a")), new CommitId("issues", 1)))
                .isPresent();
        assertThat(lake.writer().append(quarantine, List.of(issue("a")), new CommitId("issues", 1)))
                .isEmpty();
        assertThat(lake.writer().append(quarantine, List.of(issue("a")), new CommitId("issues", 2)))
                .isPresent();
        assertThat(lake.read(QUARANTINE).count()).isEqualTo(2);
    }

    private static Row issue(String file) {
        return RowFactory.create("ilr", file, "a.xml", 1L, "uln", "rule", "value", "error", null, "load");
    }

    private Dataset<Row> rows(String... ukprns) {
        return lake.spark()
                .createDataFrame(
                        Stream.of(ukprns)
                                .map(ukprn -> RowFactory.create(2024, ukprn, "Digital", "A", true, "file", 1L))
                                .toList(),
                        contract.schema());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of(java.net.URI.create(lake.path(ACCEPTANCE))))) {
            return found.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
        }
    }
}
