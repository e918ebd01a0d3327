package uk.tlevels.warehouse.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;

@Tag("spark")
class PublishingFunctionsTest {
    private static SparkSession spark;

    @BeforeAll
    static void register() {
        spark = SharedSpark.session();
        PublishingFunctions.register(spark);
    }

    private static List<String> rows(String sql) {
        return TestWarehouse.values(spark.sql(sql), "*");
    }

    @Test
    void an_academic_period_names_both_its_years() {
        assertThat(rows("select academic_period(year) from values (2022), (1999), (2009), (null) as years (year)"))
                .containsExactly("199900", "200910", "202223", "null");
    }

    @Test
    void a_percentage_is_exact_and_there_is_none_of_nothing() {
        assertThat(rows("select percent(1L, 3L), percent(2, 4), percent(1L, 0L), percent(null, 5), percent(1 + 1, 8)"))
                .containsExactly("33.333333333333336|50.0|null|null|25.0");
    }

    @Test
    void what_is_summed_over_is_a_total_and_what_is_not_known_is_not() {
        assertThat(
                        rows(
                                """
                                select or_total(sex), or_total(region, 'Not known') as place, count(*)
                                from values ('F', 'North'), ('F', null), ('M', 'North') as people (sex, region)
                                group by grouping sets ((), (sex), (region))
                                """))
                .containsExactly("F|Total|2", "M|Total|1", "Total|North|2", "Total|Not known|1", "Total|Total|3");
    }

    @Test
    void a_base_is_too_low_low_or_sufficient() {
        assertThat(rows("select base_status(base, 30, 100) from values (29), (30), (99), (100) as bases (base)"))
                .containsExactly("low", "low", "sufficient", "too low");
    }

    @Test
    void a_row_of_the_health_service_is_of_the_smallest_area_that_it_names() {
        assertThat(
                        rows(
                                """
                                select nhs_level(region, board)
                                from values ('London', 'North Central London'), ('London', 'Total'), ('Total', 'Total'),
                                    (null, 'Total') as areas (region, board)
                                """))
                .containsExactly("Integrated care board", "NHS region", "National", "National");
    }

    @Test
    void statuses_stand_in_the_order_of_publication() {
        assertThat(
                        rows(
                                """
                        select status, status_order(status)
                        from values ('Final'), ('Provisional'), ('Revised'), ('Interim') as statuses (status)
                        order by status_order(status)
                        """))
                .containsExactly("Final|4", "Interim|2", "Provisional|1", "Revised|3");
    }

    @Test
    void a_call_with_too_few_values_is_told_what_it_should_be() {
        assertThatThrownBy(() -> rows("select percent(1)"))
                .hasStackTraceContaining("percent(part, whole) was given 1 values");
    }
}
