package uk.tlevels.warehouse.maintenance;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.learner.Uln;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.LeftBehind;
import uk.tlevels.warehouse.SchemasCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;

/**
 * Two people are forgotten who are in returns, results and quarantine and in the name of a file, after a first try was
 * killed half way; a third number is known to nobody.
 */
@Tag("spark")
class ErasureTest {
    private static final String IN_RETURNS = Ulns.valid(1);
    private static final String IN_QUARANTINE = Ulns.valid(2);
    private static final String UNKNOWN = Ulns.valid(3);
    private static final String OTHER = Ulns.valid(4);
    private static final TableName REGISTRATIONS = TableName.of("bronze.registrations");

    /** Starts and results with all that they are computed from: what the landed people go through. */
    private static final TableName[] TABLES = Stream.of(
                    "silver.census_aim",
                    "silver.census_enrolment",
                    "silver.component_result",
                    "silver.enrolment_record",
                    "silver.ilr_enrolment",
                    "silver.industry_placement",
                    "silver.learner",
                    "silver.overall_result",
                    "silver.programme_enrolment",
                    "silver.provider",
                    "silver.results_population",
                    "silver.starter",
                    "silver.vintage_held",
                    "gold.results",
                    "gold.starts")
            .map(TableName::of)
            .toArray(TableName[]::new);

    @TempDir
    private static Path schemas;

    @TempDir
    private static Path folder;

    private static TestWarehouse warehouse;
    private static List<String> pseudonyms;
    private static ErasureReport report;
    private static List<String> starts;

    @BeforeAll
    static void forget() {
        warehouse =
                TestWarehouse.in(folder, SchemasCopy.in(schemas).keep(TABLES).contracts());
        warehouse
                .landing()
                .land(
                        "one.xml",
                        IlrReturn.of(
                                        "10000536",
                                        2023,
                                        "2024-10-06T09:00:00",
                                        learner("L1", IN_RETURNS, tLevel("60358294", 2023)),
                                        learner("L2", OTHER, tLevel("60358294", 2023)))
                                .xml());
        warehouse
                .landing()
                .land(
                        "registrations.csv",
                        CsvFile.registrations()
                                .row("ULN", IN_RETURNS)
                                .row("ULN", IN_QUARANTINE, "Date of birth", "31022006")
                                .row("ULN", OTHER)
                                .text());
        warehouse
                .landing()
                .land(
                        "registrations_" + IN_RETURNS + ".csv",
                        CsvFile.registrations().row("ULN", IN_RETURNS).text());
        warehouse
                .landing()
                .land(
                        "AOR_17082023083000.csv",
                        CsvFile.overallResults()
                                .row("ULN", IN_RETURNS)
                                .row("ULN", OTHER)
                                .text());
        assertThat(warehouse.run().succeeded()).isTrue();
        starts = warehouse.values("gold.starts", "*");
        pseudonyms = warehouse
                .lake()
                .spark()
                .sql("select pseudonym('%s'), pseudonym('%s')".formatted(IN_RETURNS, IN_QUARANTINE))
                .collectAsList()
                .stream()
                .flatMap(row -> List.of(row.getString(0), row.getString(1)).stream())
                .toList();
        assertThat(LeftBehind.holding(folder.resolve("warehouse"), pseudonyms))
                .as("the search finds what is there")
                .isNotEmpty();
        killedBeforeTheLedgerKnew();
        report = Erasure.of(
                warehouse.warehouse(), Set.of(new Uln(IN_RETURNS), new Uln(IN_QUARANTINE), new Uln(UNKNOWN)));
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    /** The registrations were written anew without them, and then the power went. */
    private static void killedBeforeTheLedgerKnew() {
        TableContract contract = warehouse.lake().contracts().table(REGISTRATIONS);
        Dataset<Row> rows = warehouse.newest(REGISTRATIONS.toString());
        warehouse.lake().writer().overwrite(contract, rows.filter(col("uln").equalTo(OTHER)), "killed");
    }

    @Test
    void no_file_of_the_warehouse_holds_their_numbers_or_pseudonyms() {
        assertThat(report.completed()).isTrue();
        assertThat(LeftBehind.holding(folder.resolve("warehouse"), List.of(IN_RETURNS, IN_QUARANTINE)))
                .isEmpty();
        assertThat(LeftBehind.holding(folder.resolve("warehouse"), pseudonyms)).isEmpty();
        assertThat(LeftBehind.holding(folder.resolve("warehouse"), List.of(OTHER)))
                .as("the search finds who was not forgotten")
                .isNotEmpty();
    }

    @Test
    void the_others_are_still_there_and_counted() {
        assertThat(warehouse.values("bronze.ilr", "uln")).containsExactly(OTHER);
        assertThat(warehouse.values(REGISTRATIONS.toString(), "uln")).containsExactly(OTHER);
        assertThat(warehouse.values("bronze.analyst_overall_results", "uln")).containsExactly(OTHER);
        assertThat(report.build().published()).isTrue();
        assertThat(warehouse.values("gold.starts", "*")).isNotEqualTo(starts).isNotEmpty();
        assertThat(warehouse.values("silver.learner", "learner_key")).hasSize(1);
    }

    @Test
    void the_record_says_how_much_went_and_nothing_of_whom() {
        assertThat(report.asked()).isEqualTo(3);
        assertThat(report.found()).isEqualTo(2);
        assertThat(warehouse.values("ops.erasures", "step", "people_asked", "people_found", "row_count"))
                .containsExactly(
                        "bronze.analyst_overall_results|3|2|1",
                        "bronze.ilr|3|2|1",
                        "bronze.quarantine|3|2|1",
                        "bronze.registrations|3|2|2",
                        "completed|3|2|5");
    }

    @Test
    void the_landed_files_that_still_hold_them_are_named_without_naming_them() {
        assertThat(report.landed())
                .containsExactlyInAnyOrder(
                        "AOR_17082023083000.csv", "one.xml", "registrations.csv", "registrations_(erased).csv");
    }

    @Test
    void nothing_comes_back_with_the_next_ingest() {
        assertThat(warehouse.ingest().entries()).isEmpty();
        assertThat(warehouse.values(REGISTRATIONS.toString(), "uln")).containsExactly(OTHER);
    }
}
