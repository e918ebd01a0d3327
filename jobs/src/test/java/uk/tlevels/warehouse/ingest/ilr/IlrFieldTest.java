package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.LEARNER;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.message;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.read;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.rows;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.value;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.ParsedRecord;

class IlrFieldTest {
    @ParameterizedTest
    @CsvSource({
        "DateOfBirth, 2023-02-31, date_of_birth, date",
        "DateOfBirth, 31/01/2006, date_of_birth, date",
        "DateOfBirth, 2006-1-31, date_of_birth, date",
        "DateOfBirth, yyyy-mm-dd, date_of_birth, date",
        "Ethnicity, White, ethnicity, integer",
        "Ethnicity, 99999999999, ethnicity, integer",
        "Ethnicity, 99999999999999999999, ethnicity, integer",
        "Ethnicity, -, ethnicity, integer",
        "Ethnicity, 3.1, ethnicity, integer",
        "Ethnicity, 3E+1, ethnicity, saved_by_spreadsheet"
    })
    void a_text_that_is_no_value_leaves_a_field_that_no_count_needs_empty_with_a_warning(
            String element, String text, String column, String rule) {
        ParsedRecord learner = learnerWith("<%1$s>%2$s</%1$s>".formatted(element, text));

        assertThat(value(learner, column)).isNull();
        assertThat(value(learner, "uln")).isEqualTo("1061484016");
        assertThat(learner.issues()).containsExactly(new FieldIssue(column, rule, text, Severity.WARNING));
    }

    @Test
    void a_bad_text_within_a_group_is_named_by_its_path() {
        ParsedRecord learner = learnerWith("<LearningDelivery><LearnAimRef>ZPROG001</LearnAimRef>"
                + "<LearnStartDate>2023-02-31</LearnStartDate><AimType>1</AimType></LearningDelivery>");

        assertThat(rows(value(learner, "learning_delivery")).get(0)).startsWith("ZPROG001", 1, null, null);
        assertThat(learner.issues())
                .containsExactly(
                        new FieldIssue("learning_delivery.learn_start_date", "date", "2023-02-31", Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource({
        "ProgType, 31.0, 31",
        "ProgType, 31, 31",
        "LearnStartDate, 2023-09-11T00:00:00.000Z, 2023-09-11",
        "LearnStartDate, 2023-09-11T00:00:00, 2023-09-11",
        "LearnAimRef, 6037083x, 6037083X",
    })
    void one_value_is_read_in_each_of_its_spellings(String element, String text, String value) {
        ParsedRecord learner =
                learnerWith("<LearningDelivery><%1$s>%2$s</%1$s></LearningDelivery>".formatted(element, text));

        assertThat(learner.issues()).isEmpty();
        assertThat(rows(value(learner, "learning_delivery")).get(0).stream().map(String::valueOf))
                .contains(value);
    }

    @ParameterizedTest
    @CsvSource({
        "ProgType, thirty-one, prog_type, integer",
        "ProgType, NULL, prog_type, integer",
        "LearnStartDate, 11/09/2023, learn_start_date, date",
        "LearnStartDate, 2023-09-11T09:30:00, learn_start_date, date",
        "LearnStartDate, 0023-09-11, learn_start_date, date",
        "LearnAimRef, 6.0358E+7, learn_aim_ref, saved_by_spreadsheet",
        "LearnAimRef, 603583, learn_aim_ref, learn_aim_ref_shape",
        "CompStatus, ?, comp_status, integer",
    })
    void a_text_that_is_no_value_of_a_field_that_counts_depend_on_is_an_error(
            String element, String text, String field, String rule) {
        ParsedRecord learner =
                learnerWith("<LearningDelivery><%1$s>%2$s</%1$s></LearningDelivery>".formatted(element, text));

        assertThat(learner.issues())
                .containsExactly(new FieldIssue("learning_delivery." + field, rule, text, Severity.ERROR));
    }

    @Test
    void a_required_field_that_is_absent_or_blank_is_an_error() {
        FieldIssue missing = new FieldIssue("uln", "required", "", Severity.ERROR);

        assertThat(read(message(LEARNER.replaceFirst("<ULN>.*</ULN>", "")))
                        .only()
                        .issues())
                .containsExactly(missing);
        assertThat(read(message(LEARNER.replace("1061484016", " \n "))).only().issues())
                .containsExactly(missing);
    }

    @Test
    void the_first_of_a_repeated_field_is_kept_and_the_second_reported() {
        assertThat(learnerWith("<Sex>M</Sex>").issues())
                .containsExactly(new FieldIssue("sex", "repeated", "M", Severity.ERROR));
        assertThat(learnerWith("<ULN>1061484903</ULN>").issues())
                .containsExactly(new FieldIssue("uln", "repeated", "1061484903", Severity.ERROR));
    }

    @Test
    void one_bad_learner_does_not_touch_the_next() {
        IlrFiles.Content content = read(message(LEARNER.replace("<Sex>", "<Ethnicity>?</Ethnicity><Sex>") + LEARNER));

        assertThat(content.records()).extracting(r -> r.issues().size()).containsExactly(1, 0);
    }

    @Test
    void text_is_joined_across_comments_sections_and_references_and_stripped() {
        assertThat(value(
                        learnerWith("<FamilyName>\n O<!-- x -->&apos;<![CDATA[Brien]]>&#32;&amp; Co </FamilyName>"),
                        "family_name"))
                .isEqualTo("O'Brien & Co");
    }

    @Test
    void elements_that_no_layout_knows_are_counted_by_path_and_passed_over() {
        String unknown = "<Moon><Phase>new</Phase></Moon>";
        IlrFiles.Content content = read(message("<Weather/>"
                + LEARNER.replace("<Sex>", unknown + unknown + "<Sex><b>x</b>")
                + LEARNER.replace(
                        "<Sex>",
                        "<LearningDelivery>" + unknown + "</LearningDelivery><x:Sex xmlns:x=\"urn:x\">M</x:Sex><Sex>")
                + "<Weather/>"));

        assertThat(content.records()).extracting(r -> value(r, "sex")).containsExactly("F", "F");
        assertThat(content.strangers())
                .isEqualTo(Map.of(
                        "Weather", 2L,
                        "Learner/Moon", 2L,
                        "Learner/LearningDelivery/Moon", 1L,
                        "Learner/Sex/b", 1L,
                        "Learner/{urn:x}Sex", 1L));
    }

    @Test
    void the_number_of_different_strangers_kept_is_bounded() {
        StringBuilder strange = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            strange.append("<a").append(i).append("/>");
        }
        assertThat(read(message(LEARNER.replace("<Sex>", strange + "<Sex>"))).strangers())
                .hasSize(1001)
                .containsEntry("(further elements)", 500L);
    }

    private static ParsedRecord learnerWith(String elements) {
        return read(message(LEARNER.replace("</Learner>", elements + "</Learner>")))
                .only();
    }
}
