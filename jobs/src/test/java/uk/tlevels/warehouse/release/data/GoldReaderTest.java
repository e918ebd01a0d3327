package uk.tlevels.warehouse.release.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.Period;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.SampleDefinition;

@Tag("spark")
class GoldReaderTest {
    private static final Contracts CONTRACTS = Contracts.read(Schemas.folder());
    private static final String GROUPED = "label: Grade\n        group: {name: kind, from: kind, label: Kind}";

    @Test
    void rows_of_the_definition_are_read_with_place_items_and_exact_numbers() {
        DataSet read = read(
                SampleDefinition.release(),
                row("202223", "National", "null", "Total", "Female", "Pass", "12", "12"),
                row("202223", "Regional", "'E12000001'", "North East", "Female", "Pass", "2.0", "null"),
                row("202223", "Provider", "'E12000001'", "North East", "Female", "Pass", "1", "1"),
                row("202324", "National", "null", "Total", "Female", "Pass", "99", "99"));

        assertThat(read.placeColumns()).containsExactly("region_code", "region_name");
        assertThat(read.rows().stream().map(r -> r.key().words()))
                .containsExactly(
                        "Academic year 2022/23, National [, ], [Female, Pass]",
                        "Academic year 2022/23, Regional [E12000001, North East], [Female, Pass]");
        assertThat(read.rows().stream()
                        .map(r -> r.cells().stream().map(ShownCell::text).toList()))
                .containsExactly(List.of("12.0", "z", "12", "z"), List.of("2.0", "z", "z", "z"));
        assertThat(read.statuses().values()).containsExactly("Provisional, as at 17 August 2023");
    }

    @Test
    void the_group_of_each_item_is_read() {
        DataSet read = read(grouped("if(grade = 'Pass', 'Good', 'Other')"), row("Pass", "1"), row("Merit", "1"));

        assertThat(read.groups()).isEqualTo(Map.of("grade", Map.of("Pass", "Good", "Merit", "Other")));
    }

    @Test
    void an_item_in_two_groups_is_refused_at_the_group() {
        ContractException refused = refused(
                grouped("sex"),
                row("202223", "National", "null", "Total", "Female", "Pass", "1", "1"),
                row("Pass", "2"));

        assertThat(refused.reason()).isEqualTo("'Pass' stands in two groups, Female and Total");
        assertThat(refused.line()).isEqualTo(line("label: Grade") + 1);
    }

    @Test
    void an_item_without_group_or_a_row_without_item_is_refused_at_the_data_set() {
        assertThat(refused(grouped("if(grade = 'Pass', null, 'Good')"), row("Pass", "1")))
                .hasMessageStartingWith(SampleDefinition.FILE + ":" + line("file: results"))
                .hasMessageContaining("a row of gold.results has no group of 'Pass'");
        assertThat(refused(
                        SampleDefinition.with("name: grade", "name: grade\n        from: nullif(grade, 'Pass')"),
                        row("Pass", "1")))
                .hasMessageContaining("a row of gold.results has no item of filter grade");
        assertThat(refused(
                        SampleDefinition.with(
                                "table: gold.results\n    rows",
                                "table: gold.results\n    time: {period: \"nullif(time_period, '202223')\"}\n    rows"),
                        row("Pass", "1")))
                .hasMessageContaining("a row of gold.results has no period");
    }

    @Test
    void what_a_row_was_measured_with_is_read_or_asked_for() {
        assertThat(read(measuredWith("upper(sex)"), row("Pass", "1"))
                        .rows()
                        .get(0)
                        .instrument())
                .isEqualTo("TOTAL");
        assertThat(refused(measuredWith("nullif(sex, 'Total')"), row("Pass", "1")))
                .hasMessageContaining("a row of gold.results has no series break");
    }

    private static ReleaseDefinition measuredWith(String expression) {
        return SampleDefinition.with(
                "table: gold.results\n    rows", "table: gold.results\n    series_break: " + expression + "\n    rows");
    }

    @Test
    void an_unknown_column_is_refused_at_its_line() {
        ContractException refused =
                refused(SampleDefinition.with("people: student_count", "people: starter_count"), row("Pass", "1"));

        assertThat(refused.reason()).startsWith("'starter_count' does not fit table gold.results: ");
        assertThat(refused.line()).isEqualTo(line("people: student_count"));
    }

    @Test
    void a_condition_that_is_none_is_refused_at_its_line() {
        for (String condition : List.of("route =", "route", "sum(student_count) > 1", "nothing = 1")) {
            ContractException refused =
                    refused(SampleDefinition.with("rows: route = 'Total'", "rows: " + condition), row("Pass", "1"));

            assertThat(refused.reason()).startsWith("'" + condition + "' does not fit table gold.results: ");
            assertThat(refused.line()).isEqualTo(line("rows: route"));
        }
    }

    @Test
    void an_aggregate_is_refused_at_its_line() {
        ContractException refused =
                refused(SampleDefinition.with("people: student_count", "people: sum(student_count)"), row("Pass", "1"));

        assertThat(refused.line()).isEqualTo(line("people: student_count"));
    }

    @Test
    void what_is_no_number_or_counts_no_people_is_refused_at_its_line() {
        assertThat(refused(SampleDefinition.with("people: student_count", "people: grade"), row("Pass", "1")))
                .hasMessageStartingWith(SampleDefinition.FILE + ":" + line("people: student_count"))
                .hasMessageContaining("'Pass' of indicator student_count is no number");
        assertThat(refused(SampleDefinition.release(), row("Pass", "1.5")))
                .hasMessageContaining("'1.5' of indicator student_count is no count of people");
        assertThat(refused(SampleDefinition.release(), row("Pass", "-1")))
                .hasMessageContaining("is no count of people");
        assertThat(refused(SampleDefinition.with("people: student_count", "people: double('NaN')"), row("Pass", "1")))
                .hasMessageContaining("'NaN' of indicator student_count is no number");
    }

    @Test
    void a_period_without_rows_is_refused_at_the_data_set() {
        ContractException refused = refused(
                SampleDefinition.release(), row("202122", "National", "null", "Total", "Total", "Pass", "1", "1"));

        assertThat(refused.line()).isEqualTo(line("file: results"));
        assertThat(refused.reason())
                .isEqualTo("data set results has no rows of 2022/23 (or of the year 2023), its newest period in the"
                        + " release of 2022/23; gold.results holds [202122]");
    }

    @Test
    void two_rows_that_nothing_tells_apart_are_refused_at_the_data_set() {
        ContractException refused = refused(SampleDefinition.release(), row("Pass", "1"), row("Pass", "2"));

        assertThat(refused.line()).isEqualTo(line("file: results"));
        assertThat(refused.reason())
                .isEqualTo("two rows of gold.results are Academic year 2022/23, National [, ], [Total, Pass];"
                        + " add a filter, or a condition under rows");
    }

    private static ReleaseDefinition grouped(String from) {
        return SampleDefinition.with("label: Grade\n", GROUPED.replace("from: kind", "from: \"" + from + "\"") + "\n");
    }

    private static ContractException refused(ReleaseDefinition release, String... rows) {
        ContractException refused = catchThrowableOfType(ContractException.class, () -> read(release, rows));
        assertThat(refused).as("refused").isNotNull();
        return refused;
    }

    private static DataSet read(ReleaseDefinition release, String... rows) {
        Edition edition = new Edition(
                new Period(2022),
                Optional.of(PublicationStatus.PROVISIONAL),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                1);
        return new GoldReader(CONTRACTS, table -> gold(rows), edition)
                .read(release.dataSets().get(0));
    }

    private static Dataset<Row> gold(String... rows) {
        return SharedSpark.session()
                .sql("select *, 'Academic year' as time_identifier, 'E92000001' as country_code,"
                        + " 'England' as country_name, 'Provisional' as publication_status,"
                        + " date'2023-08-17' as snapshot_date, 'Total' as route, 'Total' as tlevel_pathway,"
                        + " 'Total' as provider_ukprn from values " + String.join(", ", rows)
                        + " as t(time_period, geographic_level, region_code, region, sex, grade, student_count,"
                        + " cumulative_count)");
    }

    private static String row(String grade, String count) {
        return row("202223", "National", "null", "Total", "Total", grade, count, count);
    }

    private static String row(
            String period,
            String level,
            String code,
            String region,
            String sex,
            String grade,
            String count,
            String more) {
        return "('%s', '%s', cast(%s as string), '%s', '%s', '%s', cast(%s as decimal(9, 1)), cast(%s as int))"
                .formatted(period, level, code, region, sex, grade, count, more);
    }

    private static int line(String text) {
        String definition = SampleDefinition.TEXT;
        return (int) definition.substring(0, definition.indexOf(text)).lines().count();
    }
}
