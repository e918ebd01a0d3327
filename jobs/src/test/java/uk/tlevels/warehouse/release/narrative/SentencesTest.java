package uk.tlevels.warehouse.release.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.compare.EarlierNumbers;
import uk.tlevels.warehouse.release.compare.ReleaseVersion;
import uk.tlevels.warehouse.release.data.DisclosureControl;
import uk.tlevels.warehouse.release.data.Matrix;
import uk.tlevels.warehouse.release.data.SampleData;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.SampleDefinition;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.manifest.SampleManifest;

class SentencesTest {
    private static final String SENTENCE = "Students {growth: rose / fell / did not change} by {growth}.";

    @Test
    void the_sign_of_the_printed_number_chooses_the_words() {
        assertThat(told(SENTENCE, total("202122", 100), total("202223", 150))).isEqualTo("Students rose by 50%.");
        assertThat(told(SENTENCE, total("202122", 150), total("202223", 75))).isEqualTo("Students fell by 50%.");
        assertThat(told(SENTENCE, total("202122", 1000), total("202223", 1004)))
                .as("0.4% is printed as 0%")
                .isEqualTo("Students did not change by 0%.");
        assertThat(told(SENTENCE, total("202122", 1000), total("202223", 996)))
                .isEqualTo("Students did not change by 0%.");
    }

    @Test
    void a_difference_is_in_the_unit_of_its_values_and_has_no_minus() {
        assertThat(told("{more} {more: more / fewer / apart}", total("202122", 1500), total("202223", 250)))
                .isEqualTo("1,250 fewer");
    }

    @Test
    void years_before_are_counted_from_the_newest() {
        assertThat(told("{students_before}, then {students}", total("202122", 1500), total("202223", 250)))
                .isEqualTo("1,500, then 250");
    }

    @Test
    void a_percentage_is_rounded_once_however_it_is_published() {
        assertThat(told(
                        "{passed}",
                        total("202223", 10_000),
                        "202223|National|Total,Pass|4946,z,4946,z",
                        "202223|National|Total,Unclassified|5054,z,10000,z"))
                .as("49.46 is published as 49.5")
                .isEqualTo("49%");
    }

    @Test
    void words_of_the_release_stand_beside_numbers() {
        assertThat(told("{title}, {period}, {status}: {students}", total("202223", 1234)))
                .isEqualTo("Sample of T Levels, 2022/23, Provisional: 1,234");
    }

    @Test
    void a_hidden_number_is_not_told() {
        ContractException refused = refused(
                "{women}",
                total("202223", 40),
                "202223|National|Female,Total|3,z,z,z",
                "202223|National|Male,Total|37,z,z,z");

        assertThat(refused.reason())
                .isEqualTo("value 'women' cannot be told: student_count of Academic year 2022/23, National [, ],"
                        + " [Female, Total] is 'c'");
        assertThat(refused.line()).isEqualTo(line("women: {"));
    }

    @Test
    void neither_is_the_companion_of_a_hidden_number_or_its_percentage() {
        ContractException refused = refused(
                "{passed}",
                total("202223", 40),
                "202223|National|Total,Merit|20,z,20,z",
                "202223|National|Total,Pass|3,z,23,z",
                "202223|National|Total,Unclassified|17,z,40,z");

        assertThat(refused.reason()).contains("cumulative_percent").endsWith("is 'c'");
        assertThat(refused.line()).isEqualTo(line("passed: {"));
    }

    @Test
    void what_is_said_otherwise_stands_where_a_number_is_not_shown() {
        assertThat(told("{students_before} before. || First of {students}.", total("202223", 40)))
                .isEqualTo("First of 40.");
        assertThat(told("{students} now. || Nothing.", total("202223", 40))).isEqualTo("40 now.");
    }

    @Test
    void a_number_says_of_which_period_it_is() {
        assertThat(told("{students} in {students.period}, {growth.period}", total("202122", 100), total("202223", 40)))
                .isEqualTo("40 in 2022/23, 2022/23");
        assertThat(told("{students_before.period}", total("202122", 100), total("202223", 40)))
                .isEqualTo("2021/22");
    }

    @Test
    void what_an_earlier_edition_showed_is_told_beside_what_stands_now() {
        assertThat(compared(
                        "{students_then} were {students_moved: fewer / more / as many} than now",
                        "100",
                        total("202223", 140)))
                .isEqualTo("100 were fewer than now");
        assertThat(compared("{status_before}", "100", total("202223", 140))).isEqualTo("provisional");
    }

    @Test
    void nothing_is_told_of_an_earlier_edition_that_there_is_not_or_that_shows_no_number() {
        assertThat(told("{students_then} then. ||", total("202223", 140))).isEmpty();
        assertThat(compared("{students_then} then. || {students}.", "c", total("202223", 140)))
                .isEqualTo("140.");
        assertThat(refused("{students_then}", total("202223", 140)).line()).isEqualTo(line("students_then: {"));
    }

    @Test
    void what_is_held_back_now_is_not_told_by_what_stood_there_before() {
        assertThat(compared(
                        "{women_then} then. || Held back.",
                        "100",
                        total("202223", 40),
                        "202223|National|Female,Total|3,z,z,z",
                        "202223|National|Male,Total|37,z,z,z"))
                .isEqualTo("Held back.");
    }

    @Test
    void a_year_that_is_not_there_is_not_told() {
        ContractException refused = refused("{students_before}", total("202223", 40));

        assertThat(refused.reason()).contains("2021/22").endsWith("is 'x'");
        assertThat(refused.line()).isEqualTo(line("students_before: {"));
    }

    @Test
    void an_item_that_is_not_there_is_refused_with_those_that_are() {
        ContractException refused = refused("{women}", total("202223", 40));

        assertThat(refused.reason()).isEqualTo("filter sex of data set results has no item [Female]; it has [Total]");
        assertThat(refused.line()).isEqualTo(line("women: {"));
    }

    @Test
    void no_change_in_percent_is_told_of_nobody() {
        ContractException refused = refused("{growth}", total("202122", 0), total("202223", 40));

        assertThat(refused.reason()).isEqualTo("no change in percent can be told of 0: students_before");
        assertThat(refused.line()).isEqualTo(line("growth: {"));
    }

    private static ContractException refused(String sentence, String... rows) {
        return catchThrowableOfType(ContractException.class, () -> told(sentence, rows));
    }

    private static String told(String sentence, String... rows) {
        return told(Optional.empty(), sentence, rows);
    }

    /** With an edition to compare with that shows one number for all students, and for women. */
    private static String compared(String sentence, String number, String... rows) {
        return told(Optional.of(new EarlierNumbers(new ShownBefore(number))), sentence, rows);
    }

    private record ShownBefore(String number) implements ReleaseVersion {
        @Override
        public String folder() {
            return "2022-23/1-provisional";
        }

        @Override
        public Manifest manifest() {
            return SampleManifest.one();
        }

        @Override
        public byte[] file(String path) {
            String line = "202223,Academic year,National,England,%s,Total," + number + "\n";
            return ("time_period,time_identifier,geographic_level,country_name,sex,grade,student_count\n"
                            + line.formatted("Total")
                            + line.formatted("Female"))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String told(Optional<EarlierNumbers> compared, String sentence, String... rows) {
        ReleaseDefinition release = SampleDefinition.with(SENTENCE, sentence);
        var data = new DisclosureControl(release.policy())
                .of(List.of(
                        Matrix.complete(SampleData.of(release.dataSet("results").orElseThrow(), rows))))
                .dataSets();
        return new Sentences(release, release.editions().get(0), data, compared)
                .fill(release.narrative().headlines().get(0).sentence());
    }

    private static String total(String period, int count) {
        return period + "|National|Total,Total|" + count + ",z,z,z";
    }

    private static int line(String text) {
        String definition = SampleDefinition.TEXT;
        return (int) definition
                        .substring(0, definition.indexOf("  " + text))
                        .lines()
                        .count()
                + 1;
    }
}
