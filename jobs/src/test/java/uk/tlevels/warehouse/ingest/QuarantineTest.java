package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.tlevels.warehouse.IlrReturn.dates;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;

@Tag("spark")
class QuarantineTest {
    private static final String WRONG = Ulns.wrong(1);
    private static final int SOUND = 40;

    @TempDir
    private static Path folder;

    private static TestWarehouse warehouse;
    private static IngestReport report;

    @BeforeAll
    static void ingest() {
        warehouse = TestWarehouse.in(folder);
        warehouse
                .landing()
                .land(
                        "results/AOR_17082022083000.csv",
                        manySound(CsvFile.overallResults())
                                .row("ULN", Ulns.valid(1))
                                .row("ULN", WRONG)
                                .row("ULN", Ulns.TEMPORARY)
                                .row("ULN", Ulns.valid(2), "Start Year", "someday")
                                .row("ULN", Ulns.valid(3), "Date of Birth", "31-02-2005")
                                .row("ULN", Ulns.valid(4), "Status", "Asleep")
                                .text());
        String fine = tLevel("60358294", 2023);
        List<String> learners = new ArrayList<>();
        for (int i = 0; i < SOUND; i++) {
            learners.add(learner("S" + i, Ulns.valid(100 + i), fine));
        }
        learners.addAll(List.of(
                learner("A1", Ulns.valid(5), fine),
                learner("A2", WRONG, fine),
                learner("A3", Ulns.valid(6)),
                learner(
                        "A4",
                        Ulns.valid(7),
                        tLevel("60358294", 2023)
                                .replace(dates("2023-09-04", "2025-07-15"), dates("2023-09-04", "2025-02-31"))),
                learner("A5", Ulns.valid(8), fine.replaceFirst("<CompStatus>1</CompStatus>", "")),
                learner("A6", Ulns.valid(9), fine.replaceFirst("<FundModel>25</FundModel>", "")),
                learner(
                        "A7",
                        Ulns.valid(10),
                        fine.replaceFirst("<CompStatus>1</CompStatus>", "<CompStatus>2</CompStatus>"))));
        warehouse
                .landing()
                .land(
                        "ilr/return.xml",
                        IlrReturn.of("10000536", 2023, "2023-12-06T09:14:05", learners.toArray(String[]::new))
                                .xml());
        report = warehouse.ingest();
    }

    @Test
    void bad_rows_stand_in_quarantine_with_source_file_row_column_rule_and_value() {
        assertThat(warehouse.values(
                        "bronze.quarantine",
                        "severity",
                        "source",
                        "file_name",
                        "source_row",
                        "column_name",
                        "rule",
                        "value"))
                .containsExactly(
                        "error|analyst_overall_results|results/AOR_17082022083000.csv|43|uln|uln_check_digit|" + WRONG,
                        "error|analyst_overall_results|results/AOR_17082022083000.csv|45|start_year|academic_year|someday",
                        "error|analyst_overall_results|results/AOR_17082022083000.csv|47|status|status_known|Asleep",
                        "error|ilr|ilr/return.xml|42|uln|uln_check_digit|" + WRONG,
                        "error|ilr|ilr/return.xml|43|record_type|learner_has_an_aim|Learner",
                        "error|ilr|ilr/return.xml|45|record_type|aims_have_status|Learner",
                        "error|ilr|ilr/return.xml|46|record_type|aims_have_funding_model|Learner",
                        "error|ilr|ilr/return.xml|47|record_type|status_and_end_agree|Learner",
                        "warning|analyst_overall_results|results/AOR_17082022083000.csv|46|date_of_birth|date|31-02-2005",
                        "warning|ilr|ilr/return.xml|44|learning_delivery.learn_plan_end_date|date|2025-02-31",
                        "warning|ilr|ilr/return.xml|44|learning_delivery.learn_plan_end_date|date|2025-02-31");
    }

    /** Enough sound rows for the bad ones to be fewer than one in ten. */
    private static CsvFile manySound(CsvFile file) {
        for (int i = 0; i < SOUND; i++) {
            file.row("ULN", Ulns.valid(100 + i));
        }
        return file;
    }

    @Test
    void what_could_be_read_of_a_bad_row_is_kept_beside_it() {
        assertThat(warehouse.values("bronze.quarantine", "get_json_object(record, '$.uln')", "severity", "source_row"))
                .contains(WRONG + "|error|43", "null|warning|46");
    }

    @Test
    void the_good_rows_of_the_same_file_load() {
        assertThat(warehouse.values("bronze.analyst_overall_results", "source_row", "uln", "date_of_birth", "status"))
                .hasSize(SOUND + 3)
                .contains(
                        "42|" + Ulns.valid(1) + "|2005-05-04|Active",
                        "44|" + Ulns.TEMPORARY + "|2005-05-04|Active",
                        "46|" + Ulns.valid(3) + "|null|Active");
        assertThat(warehouse.values("bronze.ilr", "learn_ref_number"))
                .hasSize(SOUND + 2)
                .contains("A1", "A4");
    }

    @Test
    void the_counts_of_the_ledger_add_up() {
        assertThat(report.entries())
                .extracting(LedgerEntry::fileName, e -> e.result().outcome(), e -> e.result()
                        .counts())
                .containsExactlyInAnyOrder(
                        tuple(
                                "results/AOR_17082022083000.csv",
                                FileResult.Outcome.LOADED,
                                new FileResult.Counts(46, 43, 3)),
                        tuple("ilr/return.xml", FileResult.Outcome.LOADED, new FileResult.Counts(47, 42, 5)));
        assertThat(warehouse.values(
                        "ops.file_ledger", "file_name", "status", "rows_read", "rows_loaded", "rows_quarantined"))
                .containsExactly("ilr/return.xml|loaded|47|42|5", "results/AOR_17082022083000.csv|loaded|46|43|3");
    }
}
