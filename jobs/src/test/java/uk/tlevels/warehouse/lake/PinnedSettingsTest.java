package uk.tlevels.warehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.lake.write.RowPass;
import uk.tlevels.warehouse.lake.write.RowShape;

@Tag("spark")
class PinnedSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "spark.sql.ansi.enabled, false",
        "spark.sql.session.timeZone, Europe/London",
        "spark.sql.caseSensitive, true",
        "spark.sql.legacy.timeParserPolicy, LEGACY"
    })
    void a_setting_that_changes_numbers_is_refused(String name, String value) {
        assertThatThrownBy(() -> PinnedSettings.check(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(name + " changes numbers");
    }

    @Test
    void settings_of_speed_and_those_that_say_the_same_pass() {
        assertThatCode(() -> PinnedSettings.check(
                        Map.of("spark.sql.shuffle.partitions", "3", "spark.sql.ansi.enabled", "TRUE")))
                .doesNotThrowAnyException();
    }

    @Test
    void a_session_means_the_same_whatever_it_was_started_with() {
        SparkSession spark = SharedSpark.session();
        spark.conf().set("spark.sql.ansi.enabled", "false");
        spark.conf().set("spark.sql.session.timeZone", "America/New_York");
        spark.conf().set("spark.sql.legacy.timeParserPolicy", "LEGACY");

        PinnedSettings.pin(spark.conf());

        Row row = spark.sql("select try_cast('abc' as int), date_format(timestamp '2024-07-01 00:00:00Z', 'HH')")
                .first();
        assertThat(row.isNullAt(0)).isTrue();
        assertThat(row.getString(1)).isEqualTo("00");
        assertThatThrownBy(() -> spark.sql("select cast('abc' as int)").collect())
                .hasMessageContaining("CAST_INVALID_INPUT");
        assertThat(spark.conf().get("spark.sql.legacy.timeParserPolicy")).isEqualTo("CORRECTED");
    }

    /** Spark hands them over within its own actions alone, and a pass of ours is none of these. */
    @Test
    void the_tasks_of_a_pass_over_rows_know_the_settings_of_their_session() {
        SparkSession spark = SharedSpark.session();
        spark.conf().set("spark.tlevels.probe", "of this session");
        spark.udf()
                .register(
                        "probe",
                        (Long any) -> SQLConf.get().getConfString("spark.tlevels.probe", "none"),
                        DataTypes.StringType);
        // the setting is asked for before and after an exchange
        Dataset<Row> rows = spark.range(0, 4, 1, 2)
                .selectExpr("id", "probe(id) as before")
                .repartition(2)
                .selectExpr("before = 'of this session' and probe(id) = 'of this session' as rule");

        assertThat(new RowPass(rows, new RowShape(new StructType(), List.of(), List.of(), 1, false, List.of()))
                        .look()
                        .broken())
                .containsExactly(0L);
    }
}
