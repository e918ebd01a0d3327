package uk.tlevels.warehouse.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;

@Tag("spark")
class RecordSourcesTest {
    private static final String FIRST = "ILR-10000536-2324-20231206-091405-01.xml";
    private static final String SECOND = "ILR-10000537-2324-20231207-091405-01.xml";

    @TempDir
    private Path folder;

    private SparkSession spark;
    private LandingFolder files;

    @BeforeEach
    void plain_session() {
        spark = SharedSpark.session();
        files = LandingFolder.in(folder.resolve("some files"));
    }

    private static String learner(int n) {
        return IlrReturn.learner("L" + n, Ulns.valid(n), IlrReturn.tLevel("60358294", 2023));
    }

    private void landReturns() {
        files.land(
                FIRST,
                IlrReturn.of("10000536", 2023, "2023-12-06T09:14:05", learner(1), learner(2))
                        .xml());
        files.land(
                "later/" + SECOND,
                IlrReturn.of("10000537", 2023, "2023-12-07T09:14:05", learner(3))
                        .xml());
    }

    private Dataset<Row> registrations(String mode) {
        return spark.read()
                .format("contract-csv")
                .option("contract", "registrations")
                .option("mode", mode)
                .load(files.root().resolve("registrations.csv").toString());
    }

    private void landRegistrations() {
        files.land(
                "registrations.csv",
                CsvFile.registrations()
                        .row("ULN", Ulns.valid(1), "Last name", "Pendragon, the elder")
                        .row("ULN", Ulns.valid(2), "Date of birth", "31022006")
                        .row("ULN", Ulns.valid(3))
                        .text());
    }

    @Test
    void ilr_finds_the_learners_that_spark_s_own_xml_reader_finds() {
        landReturns();

        Dataset<Row> learners = spark.read().format("ilr").load(files.root().toString());

        assertThat(TestWarehouse.values(learners, "learn_ref_number", "uln"))
                .containsExactlyInAnyOrderElementsOf(TestWarehouse.values(
                        spark.read()
                                .format("xml")
                                .option("rowTag", "Learner")
                                .option("recursiveFileLookup", true)
                                .load(files.root().toString()),
                        "LearnRefNumber",
                        "ULN"));
        assertThat(TestWarehouse.values(learners, "source_file", "source_row", "size(issues)"))
                .containsExactlyInAnyOrder(FIRST + "|1|0", FIRST + "|2|0", "later/" + SECOND + "|1|0");
    }

    @Test
    void values_are_those_that_the_warehouse_loads() {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            files = warehouse.landing();
            landReturns();
            warehouse.ingest();
            Dataset<Row> loaded = warehouse.newest("bronze.ilr");
            Dataset<Row> read = spark.read().format("ilr").load(files.root().toString());
            List<String> own = Arrays.asList(read.columns()).subList(0, read.columns().length - 3);

            assertThat(TestWarehouse.values(read, "to_json(struct(%s))".formatted(String.join(", ", own))))
                    .containsExactlyInAnyOrderElementsOf(
                            TestWarehouse.values(loaded, "to_json(struct(%s))".formatted(String.join(", ", own))));
        }
    }

    @Test
    void faulty_records_stand_beside_sound_ones_with_what_is_wrong() {
        landRegistrations();

        assertThat(
                        TestWarehouse.values(
                                registrations("permissive"),
                                "source_row",
                                "last_name",
                                "date_of_birth",
                                "concat_ws(' ', get(issues, 0).column, get(issues, 0).rule, get(issues, 0).value, get(issues, 0).severity)"))
                .containsExactly(
                        "2|Pendragon, the elder|2006-05-04|",
                        "3|Pendragon|null|date_of_birth date 31022006 error",
                        "4|Pendragon|2006-05-04|");
        assertThat(TestWarehouse.values(registrations("dropMalformed"), "source_row"))
                .containsExactly("2", "4");
        assertThatThrownBy(() -> registrations("failfast").collectAsList())
                .rootCause()
                .hasMessageContaining("registrations.csv: record 3: date: column date_of_birth is '31022006'");
    }

    @Test
    void only_columns_that_are_asked_for_are_made_and_metrics_tell_what_was_read() {
        landRegistrations();
        Dataset<Row> numbers = registrations("dropmalformed").select("uln");

        assertThat(numbers.collectAsList()).hasSize(2);
        SparkPlan scan = CollectionConverters.asJava(
                        numbers.queryExecution().executedPlan().collectLeaves())
                .get(0);
        assertThat(CollectionConverters.asJava(scan.output()).stream().map(a -> a.name()))
                .containsExactly("uln");
        assertThat(CollectionConverters.asJava(scan.metrics()).entrySet().stream()
                        .filter(metric -> metric.getKey().startsWith("records"))
                        .map(metric -> metric.getKey() + "=" + metric.getValue().value()))
                .containsExactlyInAnyOrder("recordsRead=3", "recordsAtFault=1");
        assertThat(registrations("permissive").count()).isEqualTo(3);
    }

    @Test
    void a_part_of_a_record_in_a_record_can_be_asked_for_alone() {
        landReturns();

        Dataset<Row> aims = spark.read()
                .format("ilr")
                .load(files.root().toString())
                .selectExpr("learn_ref_number", "explode(learning_delivery) as aim");

        assertThat(TestWarehouse.values(aims, "learn_ref_number", "aim.aim_type", "aim.prog_type"))
                .containsExactly("L1|1|31", "L1|5|31", "L2|1|31", "L2|5|31", "L3|1|31", "L3|5|31");
    }

    @Test
    void files_are_read_side_by_side_and_small_ones_together() {
        for (int i = 0; i < 5; i++) {
            files.land(
                    "%d.csv".formatted(i),
                    CsvFile.registrations().row("ULN", Ulns.valid(i)).text());
        }

        Dataset<Row> all = spark.read()
                .format("contract-csv")
                .option("contract", "registrations")
                .load(files.root() + "/[0-2].csv", files.root() + "/[2-4].csv");

        assertThat(all.rdd().getNumPartitions()).isEqualTo(2);
        assertThat(all.count()).isEqualTo(5);
    }

    @Test
    void what_cannot_be_read_whole_ends_the_query_and_is_named() {
        landReturns();
        files.land("notes.csv", "a,b\n1,2\n");

        assertThatThrownBy(() ->
                        spark.read().format("ilr").load(files.root().toString()).count())
                .hasMessageContaining("notes.csv: line 1: header");
        assertThatThrownBy(() -> spark.read()
                        .format("ilr")
                        .load(files.root() + "/none*.xml")
                        .count())
                .hasMessageContaining("there is no ")
                .hasMessageContaining("none*.xml");
    }

    @Test
    void a_contract_that_is_none_is_refused() {
        assertThatThrownBy(() -> spark.read().format("contract-csv").load("x.csv"))
                .hasMessageContaining("which contract?");
        assertThatThrownBy(() -> spark.read()
                        .format("contract-csv")
                        .option("contract", "registratons")
                        .load("x.csv"))
                .hasMessageContaining("'registratons' is no contract");
        assertThatThrownBy(() -> spark.read()
                        .format("contract-csv")
                        .option("contract", "ilr")
                        .load("x.csv"))
                .hasMessageContaining("describes no CSV files");
        assertThatThrownBy(() -> registrations("lenient").count()).hasMessageContaining("mode 'LENIENT'");
    }
}
