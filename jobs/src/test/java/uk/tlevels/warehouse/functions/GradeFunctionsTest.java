package uk.tlevels.warehouse.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.grading.GradeTables;
import uk.tlevels.warehouse.SharedSpark;

@Tag("spark")
class GradeFunctionsTest {

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SharedSpark.session();
        GradeFunctions.register(spark, GradeTables.bundled());
        LearnerFunctions.register(spark);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "overall_grade(2020, '60358324', 'C', 'Distinction', 'Completed')           | Merit",
                "overall_grade(2021, '60358324', 'c', 'distinction', 'Placement completed') | Distinction",
                "overall_grade(2021, '60358324', 'A*', 'Distinction', 'Completed')          | Distinction*",
                "overall_grade(2021, '60358324', 'A*', NULL, 'Completed')                   | Partial achievement",
                "overall_grade(2021, '60358324', 'A*', 'Distinction', NULL)                 | Partial achievement",
                "overall_grade(2021, '60358324', NULL, NULL, NULL)                          | X - no result",
                "overall_grade(2021L, '60358324', 'Q', NULL, NULL)                          | Q - pending result",
                "overall_grade(2025, '61051251', 'A', 'Merit', 'Completed')                 | NULL",
                "overall_grade(2019, '60358324', 'A', 'Merit', 'Completed')                 | NULL",
                "overall_grade(2021, '60358324', 'F', 'Merit', 'Completed')                 | NULL",
                "overall_grade(2021, '60358324', 'A', 'Merit', 'P')                         | NULL",
                "overall_grade(NULL, '60358324', 'A', 'Merit', 'Completed')                 | NULL",
                "overall_grade(2021, NULL, 'A', 'Merit', 'Completed')                       | NULL",
                "combined_specialism_grade(array('Distinction', 'Pass'))                    | Merit",
                "combined_specialism_grade(array('Merit'))                                  | Merit",
                "combined_specialism_grade(array('Merit', NULL))                            | NULL",
                "combined_specialism_grade(array('Q', NULL))                                | Q - pending result",
                "combined_specialism_grade(array('Merit', 'A*'))                            | NULL",
                "combined_specialism_grade(array('Merit', 'Merit', 'Merit'))                | NULL",
                "combined_specialism_grade(cast(array() as array<string>))                  | NULL",
                "combined_specialism_grade(NULL)                                            | NULL",
                "best_grade('core', array('C', 'A*', NULL, 'Unclassified'))                 | A*",
                "best_grade('core', array('A', 'Q - pending result'))                       | Q - pending result",
                "best_grade('specialism', array('X', 'U'))                                  | Unclassified",
                "best_grade('specialism', array('A*'))                                      | NULL",
                "best_grade('core', NULL)                                                   | NULL",
                "placement_status('Placement still to be completed')                        | NotCompleted",
                "placement_status('Completed with Special Consideration')                   | CompletedWithSpecialConsideration",
                "placement_status('P')                                                      | NULL",
                "placement_status(NULL)                                                     | NULL",
            })
    void grades_are_functions_in_sql(String expression, String grade) {
        assertThat(spark.sql("select " + expression).head().getString(0)).isEqualTo(grade);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "uln_is_valid('1000000043')     | true",
                "uln_is_valid(1000000043)       | true",
                "uln_is_valid(1000000043L)      | true",
                "uln_is_valid('1000000044')     | false",
                "uln_is_valid('123')            | false",
                "uln_is_valid(9999999999)       | false",
                "uln_is_valid(NULL)             | NULL",
                "uln_is_temporary(9999999999)   | true",
                "uln_is_temporary('1000000043') | false",
                "uln_is_temporary(NULL)         | NULL",
            })
    void learner_numbers_are_functions_in_sql(String expression, Boolean answer) {
        assertThat(spark.sql("select " + expression).head().get(0)).isEqualTo(answer);
    }

    @Test
    void grades_are_decided_row_by_row_in_the_executors() {
        List<String> grades = spark
                .sql("select overall_grade(2021, '60358324', core, 'Merit', 'Completed') as grade"
                        + " from values ('A*'), ('B'), ('E') as results(core) distribute by core")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertThat(grades).containsExactlyInAnyOrder("Distinction", "Merit", "Pass");
    }

    @Test
    void an_unknown_component_is_an_error_of_the_query() {
        assertThatThrownBy(() ->
                        spark.sql("select best_grade('maths', array('A'))").head())
                .hasStackTraceContaining("component must be 'core' or 'specialism', not 'maths'");
    }
}
