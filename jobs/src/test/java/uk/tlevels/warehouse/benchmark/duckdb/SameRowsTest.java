package uk.tlevels.warehouse.benchmark.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class SameRowsTest {
    private static final SameRows ROWS = new SameRows(
            StructType.fromDDL("region string, day date, starters bigint, value decimal(18, 2), percent double"));

    @Test
    void rows_are_the_same_in_any_order_and_type_of_number() {
        assertThat(ROWS.difference(
                        List.of(row("London", 5L, "1.50", 33.3), row("Total", null, "2", null)),
                        List.of(
                                Arrays.asList("Total", LocalDate.EPOCH, null, new BigDecimal("2.00"), null),
                                Arrays.asList(
                                        "London",
                                        LocalDate.EPOCH,
                                        BigInteger.valueOf(5),
                                        new BigDecimal("1.5"),
                                        33.3 * (1 + 1e-12)))))
                .isEmpty();
    }

    @Test
    void each_row_counts_as_often_as_it_is_there() {
        List<Object> london = row("London", 5L, "1.50", 33.3);
        List<Object> total = row("Total", 6L, "1.50", 33.3);

        assertThat(ROWS.difference(List.of(london, london, total), List.of(london, total, total)))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("1 rows of Spark are not DuckDB's, e.g. [London"));
        assertThat(ROWS.difference(List.of(london), List.of(london, london))).hasValue("1 rows of Spark, 2 of DuckDB");
    }

    @Test
    void doubles_differ_beyond_nine_digits_and_decimals_at_once() {
        List<Object> london = row("London", 5L, "1.50", 33.3);

        assertThat(ROWS.difference(List.of(london), List.of(row("London", 5L, "1.50", 33.3000001))))
                .isPresent();
        assertThat(ROWS.difference(List.of(london), List.of(row("London", 5L, "1.50", null))))
                .isPresent();
        assertThat(ROWS.difference(List.of(london), List.of(Arrays.asList("London", LocalDate.EPOCH, 5L, 1.51, 33.3))))
                .isPresent();
        assertThat(ROWS.difference(List.of(london), List.of(row("London", 6L, "1.50", 33.3))))
                .isPresent();
    }

    private static List<Object> row(String region, Long starters, String value, Double percent) {
        return Arrays.asList(region, LocalDate.EPOCH, starters, new BigDecimal(value), percent);
    }
}
