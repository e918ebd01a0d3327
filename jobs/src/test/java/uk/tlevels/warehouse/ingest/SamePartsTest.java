package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.tlevels.warehouse.ingest.FileResult.Outcome.HELD_BACK;
import static uk.tlevels.warehouse.ingest.FileResult.Outcome.LOADED;
import static uk.tlevels.warehouse.ingest.FileResult.Outcome.SUPERSEDED;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/** Files that tell of the same are submissions of the same, whatever they are called; nothing that is held is lost to less. */
@Tag("spark")
class SamePartsTest {
    private static final String ONE = "10000536";
    private static final String OTHER = "10000553";

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = TestWarehouse.in(folder);
    }

    @Test
    void a_corrected_register_under_another_name_stands_in_the_place_of_the_first() {
        land("register_2324.csv", placements(row(1, ONE, 2023, 11), row(2, OTHER, 2023, 11)));
        land("register_2223.csv", placements(row(3, ONE, 2022, 11)));
        warehouse.ingest();
        land("register_2324_v2.csv", placements(row(1, ONE, 2023, 12), row(2, OTHER, 2023, 12)));

        assertThat(outcomes(warehouse.ingest())).containsExactly(tuple("register_2324_v2.csv", LOADED));
        assertThat(starts()).containsExactlyInAnyOrder("2022-09-11", "2023-09-12", "2023-09-12");
        assertThat(warehouse.ingest().entries())
                .as("what was replaced is not loaded again")
                .isEmpty();
        assertThat(starts()).containsExactlyInAnyOrder("2022-09-11", "2023-09-12", "2023-09-12");
    }

    @Test
    void a_name_that_comes_again_about_another_year_replaces_nothing() {
        land("register.csv", placements(row(1, ONE, 2022, 11)));
        warehouse.ingest();
        land("register.csv", placements(row(1, ONE, 2023, 12)));
        warehouse.ingest();

        assertThat(starts()).containsExactlyInAnyOrder("2022-09-11", "2023-09-12");
    }

    @Test
    void files_of_different_providers_stand_side_by_side() {
        land("one.csv", placements(row(1, ONE, 2023, 11)));
        land("other.csv", placements(row(2, OTHER, 2023, 11)));

        assertThat(outcomes(warehouse.ingest())).containsExactly(tuple("one.csv", LOADED), tuple("other.csv", LOADED));
        assertThat(starts()).hasSize(2);
    }

    @Test
    void a_file_that_tells_of_less_waits_until_somebody_says_that_the_rest_may_go() {
        land("register.csv", placements(row(1, ONE, 2023, 11), row(2, OTHER, 2023, 11)));
        warehouse.ingest();
        land("of_one.csv", placements(row(1, ONE, 2023, 12)));

        IngestReport report = warehouse.ingest();

        assertThat(keptOut(report))
                .containsExactly(tuple(
                        HELD_BACK,
                        "it tells nothing of 10000553/2023 (ukprn, academic_year), of which register.csv tells: taken in with"
                                + " --accept FILE it stands in the place of that whole"));
        assertThat(starts()).containsExactly("2023-09-11", "2023-09-11");

        warehouse
                .warehouse()
                .ingest(List.of(warehouse.landing().root().toString()), new Accepted(Set.of("of_one.csv")));

        assertThat(starts()).containsExactly("2023-09-12");
    }

    @Test
    void a_file_whose_rows_of_a_provider_are_all_set_aside_does_not_stand_in_the_place_of_good_ones() {
        land("register.csv", placements(row(1, ONE, 2023, 11), row(2, OTHER, 2023, 11)));
        warehouse.ingest();
        land(
                "register_v2.csv",
                placements(
                        row(1, ONE, 2023, 12), row(2, OTHER, 2023, 12).replace("300", "many"), row(3, ONE, 2023, 12)));

        assertThat(keptOut(warehouse.ingest()))
                .containsExactly(tuple(
                        HELD_BACK,
                        "it tells nothing of 10000553/2023 (ukprn, academic_year), of which register.csv tells: taken in with"
                                + " --accept FILE it stands in the place of that whole"));
        assertThat(starts()).containsExactly("2023-09-11", "2023-09-11");
    }

    @Test
    void of_a_provider_whose_rows_in_the_newest_of_several_files_are_all_set_aside_the_older_file_stands() {
        land("register_2024-01-01.csv", placements(row(1, ONE, 2023, 11), row(2, OTHER, 2023, 11)));
        land(
                "register_2024-02-01.csv",
                placements(
                        row(1, ONE, 2023, 12), row(2, OTHER, 2023, 12).replace("300", "many"), row(3, ONE, 2023, 12)));

        assertThat(outcomes(warehouse.ingest()))
                .containsExactly(tuple("register_2024-01-01.csv", LOADED), tuple("register_2024-02-01.csv", HELD_BACK));
        assertThat(starts()).containsExactly("2023-09-11", "2023-09-11");
    }

    @Test
    void an_older_file_that_tells_of_what_the_newer_one_does_not_waits() {
        land("register_2024-02-01.csv", placements(row(1, ONE, 2023, 12)));
        warehouse.ingest();
        land("register_2024-01-01.csv", placements(row(1, ONE, 2023, 11), row(2, OTHER, 2023, 11)));

        assertThat(keptOut(warehouse.ingest()))
                .containsExactly(tuple(
                        HELD_BACK,
                        "register_2024-02-01.csv is newer and tells nothing of 10000553/2023 (ukprn, academic_year), of which it"
                                + " tells: submit those rows as a file of their own"));
        land("register_of_other_2024-01-01.csv", placements(row(2, OTHER, 2023, 11)));
        warehouse.ingest();
        assertThat(starts()).containsExactlyInAnyOrder("2023-09-11", "2023-09-12");
    }

    @Test
    void a_part_in_other_letters_is_the_same_part() {
        land("ucas_2023_20230817.csv", applicants("T Level,All,100", "T Level,Digital,10"));
        warehouse.ingest();
        land("ucas_2023_20230818.csv", applicants("t level,All,90"));

        assertThat(outcomes(warehouse.ingest())).containsExactly(tuple("ucas_2023_20230818.csv", LOADED));
        assertThat(warehouse.values("bronze.ucas_applicants", "applicants")).containsExactly("90");
    }

    @Test
    void a_file_that_tells_of_what_two_tell_waits_and_both_are_named() {
        land("register_2223.csv", placements(row(1, ONE, 2022, 11)));
        land("register_2324.csv", placements(row(1, ONE, 2023, 11)));
        warehouse.ingest();
        land("both.csv", placements(row(1, ONE, 2022, 12), row(1, ONE, 2023, 12)));

        assertThat(keptOut(warehouse.ingest()))
                .containsExactly(tuple(
                        HELD_BACK,
                        "it tells of what register_2223.csv and register_2324.csv tell, each of a part: submit a file in the place"
                                + " of each"));
        assertThat(starts()).containsExactlyInAnyOrder("2022-09-11", "2023-09-11");
    }

    @Test
    void of_files_that_land_together_the_date_in_the_name_tells_and_less_replaces_nothing() {
        land("register_2024-01-01.csv", placements(row(1, ONE, 2023, 11), row(2, OTHER, 2023, 11)));
        land("register_2024-02-01.csv", placements(row(1, ONE, 2023, 12), row(2, OTHER, 2023, 12)));
        land("register_2024-03-01.csv", placements(row(1, ONE, 2023, 13)));

        assertThat(outcomes(warehouse.ingest()))
                .containsExactly(
                        tuple("register_2024-01-01.csv", SUPERSEDED),
                        tuple("register_2024-02-01.csv", LOADED),
                        tuple("register_2024-03-01.csv", HELD_BACK));
        assertThat(starts()).containsExactly("2023-09-12", "2023-09-12");
    }

    @Test
    void a_corrected_census_of_one_day_replaces_the_first_whole() {
        land("school_census_post16_20231005.csv", census("2023-10-05", "Continuing", 1, 2, 3));
        warehouse.ingest();
        land("school_census_post16_20231115.csv", census("2023-10-05", "Withdrawn", 1, 2));
        land("school_census_post16_20241003.csv", census("2024-10-03", "Continuing", 1));
        warehouse.ingest();

        assertThat(warehouse.values("bronze.school_census", "aim_status"))
                .containsExactlyInAnyOrder("Withdrawn", "Withdrawn", "Continuing");
    }

    @Test
    void an_extract_with_few_students_of_a_year_waits_and_one_without_the_year_does_not() {
        land("AOR_14082024093015.csv", results("2022 to 2023", 6));
        land("AOR_15082024093015.csv", results("2021 to 2022", 1));
        land("AOR_16082024093015.csv", results("2022 to 2023", 2));

        IngestReport report = warehouse.ingest();

        assertThat(outcomes(report))
                .containsExactly(
                        tuple("AOR_14082024093015.csv", LOADED),
                        tuple("AOR_15082024093015.csv", LOADED),
                        tuple("AOR_16082024093015.csv", HELD_BACK));
        assertThat(report.keptOut())
                .extracting(e -> e.result().reason())
                .containsExactly(
                        "it has fewer than half of the rows that AOR_14082024093015.csv has of 2022 (start_year): take it"
                                + " in with --accept FILE if that is right");
    }

    @Test
    void a_copy_of_an_extract_that_is_held_is_no_news_under_a_name_without_a_day() {
        land("AOR_14082024093015.csv", results("2022 to 2023", 6));
        warehouse.ingest();
        land("results.csv", results("2022 to 2023", 6));

        IngestReport report = warehouse.ingest();

        assertThat(report.keptOut()).isEmpty();
        assertThat(report.skipped()).extracting(LandedFile::name).contains("results.csv");
    }

    @Test
    void an_edition_of_a_register_far_smaller_than_the_one_before_waits() {
        land("ukrlp_20230901.csv", ukrlp(10));
        warehouse.ingest();
        land("ukrlp_20240901.csv", ukrlp(4));

        assertThat(outcomes(warehouse.ingest())).containsExactly(tuple("ukrlp_20240901.csv", HELD_BACK));
    }

    @Test
    void a_population_of_a_wave_that_a_column_names_is_not_held_twice() {
        wave("first", "population: Learners", "", "Learners");
        wave("parents", "population: Parents", "", "Learners");
        warehouse.ingest();
        wave("again", "", ", population: SAMPLE", "Learners");

        assertThat(outcomes(warehouse.ingest())).containsExactly(tuple("again.wave.yaml", LOADED));
        assertThat(warehouse.values("bronze.survey_response", "population"))
                .containsExactlyInAnyOrder("Learners", "Parents");

        wave("both", "", ", population: SAMPLE", "Learners", "Parents");

        assertThat(warehouse.ingest().keptOut()).singleElement().satisfies(e -> assertThat(
                        e.result().reason())
                .isEqualTo(
                        "it tells of what again.wave.yaml and parents.wave.yaml tell, each of a part: submit a file in the"
                                + " place of each"));
        assertThat(warehouse.values("bronze.survey_response", "population")).hasSize(2);
    }

    private void wave(String name, String population, String column, String... populations) {
        land(
                name + ".wave.yaml",
                """
                instrument: Panel
                wave: June 2023
                %s
                fieldwork: {start: 2023-06-05, end: 2023-06-19}
                respondents:
                  file: %s-respondents.csv
                  layout: wide
                  columns: {respondent: SERIAL, weight: WT%s}
                codebook: %s-codebook.csv
                """
                        .formatted(population, name, column, name));
        land(
                name + "-codebook.csv",
                "question_code,question_text,measure,response_code,response_label,meaning\nQ1,Heard?,awareness,1,Yes,aware\n");
        StringBuilder respondents = new StringBuilder("SERIAL,WT,Q1,SAMPLE\n");
        for (String one : populations) {
            respondents.append("%s-%s,1,1,%s%n".formatted(name, one, one));
        }
        land(name + "-respondents.csv", respondents.toString());
    }

    private static String ukrlp(int rows) {
        CsvFile file = CsvFile.ukrlp();
        for (int i = 0; i < rows; i++) {
            file.row("UKPRN", String.valueOf(10_000_536 + i));
        }
        return file.text();
    }

    private static String results(String year, int rows) {
        CsvFile file = CsvFile.overallResults();
        for (int i = 0; i < rows; i++) {
            file.row("ULN", Ulns.valid(i + 1), "Start Year", year);
        }
        return file.text();
    }

    private static String census(String day, String status, int... students) {
        StringBuilder text = new StringBuilder(
                "CensusDate,AcademicYear,LAEstab,URN,UPN,ULN,Surname,Forename,DOB,Sex,Postcode,"
                        + "ProgrammeType,QN,CoreAim,LearningStartDate,LearningPlannedEndDate,LearningActualEndDate,AimStatus,"
                        + "WithdrawalReason,PlannedLearningHours,MathsGCSEHighestPriorAttainment,EnglishGCSEHighestPriorAttainment\n");
        for (int student : students) {
            text.append(
                    "%s,2023/24,3704021,145678,,%s,A,B,,F,,T Level,60358300,true,2023-09-04,2025-07-31,,%s,,900,5,5%n"
                            .formatted(day, Ulns.valid(student), status));
        }
        return text.toString();
    }

    private static List<org.assertj.core.groups.Tuple> outcomes(IngestReport report) {
        return report.entries().stream()
                .map(e -> tuple(e.fileName(), e.result().outcome()))
                .toList();
    }

    private static List<Tuple> keptOut(IngestReport report) {
        return report.keptOut().stream()
                .map(e -> tuple(e.result().outcome(), e.result().reason()))
                .toList();
    }

    private List<String> starts() {
        return warehouse.values("bronze.placement_register", "start_date");
    }

    private void land(String name, String text) {
        warehouse.landing().land(name, text);
    }

    private static String applicants(String... rows) {
        return "Cycle,Qualification,Route,Applicants,At least one offer,Accepted\n"
                + Stream.of(rows).map(row -> "2023,%s,5,5\n".formatted(row)).collect(Collectors.joining());
    }

    private static String placements(String... rows) {
        return "ULN,UKPRN,Core code,Academic year,Employer id,Employer name,Site region,Site ICB code,Site postcode,"
                + "Placement mode,Start date,End date,Hours,Taster hours,Induction hours\n" + String.join("\n", rows)
                + "\n";
    }

    private static String row(int learner, String ukprn, int year, int day) {
        return "%s,%s,60358300,%d/%d,910000001,Host,London,,,Block,%d-09-%d,,300,,"
                .formatted(Ulns.valid(learner), ukprn, year, year - 1999, year, day);
    }
}
