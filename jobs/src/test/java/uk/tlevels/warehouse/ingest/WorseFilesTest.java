package uk.tlevels.warehouse.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;

/** Files that come after others: what is held is lost to none that is worse, and the newer one is told by what it says. */
@Tag("spark")
class WorseFilesTest {
    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = TestWarehouse.in(folder);
    }

    @Test
    void a_file_damaged_in_every_row_leaves_what_was_held_and_says_what_is_wrong() {
        land("EmployerInterest_20240901.csv", interest(8, "2023-01-01 10:00:00"));
        warehouse.ingest();
        land("EmployerInterest_20240902.csv", interest(8, "01/01/2023 10:00"));

        IngestReport report = warehouse.ingest();

        assertThat(report.keptOut()).singleElement().satisfies(e -> assertThat(
                        e.result().reason())
                .isEqualTo("the whole file: good_rows: 8 of 8 rows cannot be used, and none is left: date of created_on"
                        + " in 8 rows, first in row 2 ('99/99/9999 99:99'); what was held stays"));
        assertThat(warehouse.values("bronze.employer_interest", "location_id")).hasSize(8);
        assertThat(warehouse.ingest().keptOut()).as("it stays refused").hasSize(1);
    }

    @Test
    void a_file_much_smaller_than_what_it_replaces_waits_until_it_is_accepted() {
        land("EmployerInterest_20240901.csv", interest(8, "2023-01-01"));
        warehouse.ingest();
        land("EmployerInterest_20240902.csv", interest(3, "2023-01-01"));

        assertThat(warehouse.ingest().entries())
                .extracting(e -> e.result().outcome(), e -> e.result().reason())
                .containsExactly(
                        tuple(
                                FileResult.Outcome.HELD_BACK,
                                "it has 3 good rows where 8 are held, fewer than 50%: take it in with --accept FILE if that is right"));
        assertThat(warehouse.values("bronze.employer_interest", "location_id")).hasSize(8);

        IngestReport accepted = warehouse
                .warehouse()
                .ingest(
                        List.of(warehouse.landing().root().toString()),
                        new Accepted(Set.of("EmployerInterest_20240902.csv")));

        assertThat(accepted.entries()).extracting(e -> e.result().outcome()).containsExactly(FileResult.Outcome.LOADED);
        assertThat(warehouse.values("bronze.employer_interest", "location_id")).hasSize(3);
        assertThat(warehouse.ingest().keptOut()).isEmpty();
    }

    @Test
    void a_monthly_return_far_smaller_than_the_one_before_waits_too() {
        land("r04.xml", ilr("2023-12-05T09:00:00", 6));
        warehouse.ingest();
        land("r05.xml", ilr("2024-01-04T09:00:00", 2));
        land("r06.xml", ilr("2024-02-05T09:00:00", 4));

        assertThat(warehouse.ingest().entries())
                .extracting(LedgerEntry::fileName, e -> e.result().outcome())
                .containsExactlyInAnyOrder(
                        tuple("r05.xml", FileResult.Outcome.HELD_BACK), tuple("r06.xml", FileResult.Outcome.LOADED));
        assertThat(warehouse.values("bronze.ilr", "source_slice")).hasSize(10);
    }

    @Test
    void of_two_that_land_together_the_older_stands_when_the_newer_is_refused_or_far_smaller() {
        land("EmployerInterest_20240901.csv", interest(8, "2023-01-01"));
        land("EmployerInterest_20240902.csv", interest(8, "yesterday"));
        land("approvals_20240101.csv", approvals(20));
        land("approvals_20240201.csv", approvals(2));

        IngestReport report = warehouse.ingest();

        assertThat(report.keptOut())
                .extracting(LedgerEntry::fileName, e -> e.result().outcome())
                .containsExactlyInAnyOrder(
                        tuple("EmployerInterest_20240902.csv", FileResult.Outcome.REFUSED),
                        tuple("approvals_20240201.csv", FileResult.Outcome.HELD_BACK));
        assertThat(warehouse.values("bronze.employer_interest", "location_id")).hasSize(8);
        assertThat(warehouse.values("bronze.qualification_approvals", "submission_reference"))
                .hasSize(20);
    }

    @Test
    void a_correction_is_newer_than_what_it_corrects_whatever_its_bytes_and_name() {
        land("funding_2023-05.csv", funding("1000000"));
        land("results_2024-08-15.csv", grades("E"));
        warehouse.ingest();
        land("a_funding_corrected.csv", funding("250000"));
        land("a_results_2024-09-12.csv", grades("A*"));
        warehouse.ingest();

        assertThat(newest("bronze.funding_allocations", "amount")).isEqualTo("250000.00");
        assertThat(newest("bronze.component_results", "core_grade")).isEqualTo("A*");
    }

    @Test
    void a_register_without_a_date_counts_from_its_landing() {
        land(
                "ukrlp_20230901.csv",
                CsvFile.ukrlp().row("ProviderName", "Old Name College").text());
        warehouse.ingest();
        land(
                "ukrlp.csv",
                CsvFile.ukrlp().row("ProviderName", "New Name College").text());
        warehouse.ingest();

        assertThat(newest("bronze.providers_ukrlp", "provider_name")).isEqualTo("New Name College");
    }

    @Test
    void where_nothing_tells_which_is_newer_neither_is_loaded_until_one_is_accepted() {
        Instant together = Instant.now().minus(Duration.ofDays(3));
        land("lars_a.csv", aims("First title"), together);
        land("lars_b.csv", aims("Second title"), together.plusSeconds(20));

        assertThat(warehouse.ingest().keptOut())
                .extracting(LedgerEntry::fileName, e -> e.result().outcome())
                .containsExactly(
                        tuple("lars_a.csv", FileResult.Outcome.HELD_BACK),
                        tuple("lars_b.csv", FileResult.Outcome.HELD_BACK));

        warehouse
                .warehouse()
                .ingest(List.of(warehouse.landing().root().toString()), new Accepted(Set.of("lars_b.csv")));

        assertThat(warehouse.values("bronze.learning_aims", "title")).containsExactly("Second title");
    }

    @Test
    void a_return_that_cannot_have_been_prepared_then_is_refused_and_costs_nobody_a_place() {
        land("a_future.xml", ilr("2132-12-05T09:00:00", 1));
        land("b_true.xml", ilr("2024-09-20T09:00:00", 3));
        land("c_before_year.xml", ilr("2013-12-05T09:00:00", 2));
        land("ukrlp_20990101.csv", CsvFile.ukrlp().row().text());

        IngestReport report = warehouse.ingest();

        assertThat(report.keptOut())
                .extracting(LedgerEntry::fileName, e -> e.result().reason())
                .containsExactlyInAnyOrder(
                        tuple("a_future.xml", "header: date: FilePreparationDate is 2132-12-05, which is after today"),
                        tuple(
                                "c_before_year.xml",
                                "header: date: FilePreparationDate is 2013-12-05, before the year 2324 begins on 2023-08-01"),
                        tuple(
                                "ukrlp_20990101.csv",
                                "the whole file: date: it or its name says that it is of 2099-01-01, which is after today"));
        assertThat(warehouse.values("bronze.ilr", "source_slice")).hasSize(3);
    }

    @Test
    void a_copy_of_a_refused_file_is_refused_and_one_bad_row_stops_nothing_but_itself() {
        land("one/strange.csv", "Colour,Size\nblue,3\n");
        land("two/strange.csv", "Colour,Size\nblue,3\n");
        land(
                "registrations.csv",
                CsvFile.registrations()
                        .row("ULN", Ulns.valid(1))
                        .row("ULN", Ulns.valid(2), "UKPRN", "NULL")
                        .text());

        IngestReport report = warehouse.ingest();

        assertThat(report.keptOut())
                .extracting(LedgerEntry::fileName)
                .containsExactlyInAnyOrder("one/strange.csv", "two/strange.csv");
        assertThat(report.tooMuchSetAside()).containsExactly("registrations");
        assertThat(report.broken().values().stream().flatMap(List::stream))
                .singleElement()
                .satisfies(broken ->
                        assertThat(broken.inWords()).isEqualTo("required of ukprn in 1 row, first in row 3 ('AAAA')"));
        assertThat(warehouse.values("bronze.registrations", "uln")).containsExactly(Ulns.valid(1));
    }

    private String newest(String table, String column) {
        return TestWarehouse.values(warehouse.newest(table).agg(max_by(col(column), col("submitted_at"))), "*")
                .get(0);
    }

    private void land(String name, String text) {
        warehouse.landing().land(name, text);
    }

    private void land(String name, String text, Instant at) {
        try {
            Files.setLastModifiedTime(warehouse.landing().land(name, text), FileTime.from(at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String interest(int rows, String created) {
        StringBuilder text = new StringBuilder("UniqueId,OrganisationName,LocationId,CreatedOn,ExpiryDate\n");
        for (int i = 0; i < rows; i++) {
            text.append("U%d,Org %d,%d,%s,\n".formatted(i, i, i, created));
        }
        return text.toString();
    }

    private static String approvals(int rows) {
        StringBuilder text = new StringBuilder("Submission reference,Level,Qualification title,Awarding organisation,"
                + "Occupational standard,Route,Stage,Stage date,First teaching year\n");
        for (int i = 0; i < rows; i++) {
            text.append("SUB%d,3,Title,Pearson,OCC1,Digital,approved,2023-04-08,2025\n".formatted(i));
        }
        return text.toString();
    }

    private static String funding(String amount) {
        return "Allocation reference,Fund,Purpose,Wave,Date allocated,UKPRN,Recipient,Amount (GBP)\n"
                + "Z1,Fund,Buildings,Wave 1,2023-05-01,10000536,Example," + amount + "\n";
    }

    private static String grades(String grade) {
        return "ULN,ComponentCode (Core),AssessmentSeries (Core),ComponentGrade (Core)\n" + Ulns.valid(1)
                + ",60358300,Summer 2024," + grade + "\n";
    }

    private static String aims(String title) {
        return "LearnAimRef,EffectiveFrom,EffectiveTo,LearnAimRefTitle,LearnAimRefType,NotionalNVQLevel,NotionalNVQLevelv2,"
                + "AwardOrgCode,SectorSubjectAreaTier1,SectorSubjectAreaTier2,GuidedLearningHours\n"
                + "60358300,2020-08-01,,%s,1468,3,3,PEARSON,5,5,1000\n".formatted(title);
    }

    private static String ilr(String submitted, int learners) {
        String[] all = new String[learners];
        for (int i = 0; i < learners; i++) {
            all[i] = learner("R" + i, Ulns.valid(i + 1), tLevel("60358300", 2023));
        }
        return IlrReturn.of("10000553", 2023, submitted, all).xml();
    }
}
