package uk.tlevels.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    @Test
    void values_have_the_type_that_is_said_and_are_texts_without_one() {
        assertThat(Parameters.read(List.of(
                        "name=O'Neil; drop = 1",
                        "none=",
                        "n:int=-3",
                        "big:bigint=4000000000",
                        "x:double=1e3",
                        "d:decimal=0.10",
                        "is:boolean=true",
                        "day:date=2024-02-29",
                        "at:timestamp=2024-04-25T09:30:00Z")))
                .isEqualTo(Map.of(
                        "name",
                        "O'Neil; drop = 1",
                        "none",
                        "",
                        "n",
                        -3,
                        "big",
                        4_000_000_000L,
                        "x",
                        1000.0,
                        "d",
                        new BigDecimal("0.10"),
                        "is",
                        true,
                        "day",
                        LocalDate.of(2024, 2, 29),
                        "at",
                        Instant.parse("2024-04-25T09:30:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            // texts that begin with an apostrophe are no quoted ones
            quoteCharacter = '"',
            value = {
                "year              | 'year' is not a parameter",
                "2024=x            | is not a parameter",
                "n:int=4.5         | parameter n: '4.5' is no int",
                "n:int=4000000000  | is no int",
                "is:boolean=yes    | parameter is: 'yes' is no boolean",
                "day:date=29/2/24  | is no date",
                "day:month=2       | type 'month' is none of string, int"
            })
    void what_cannot_be_bound_is_refused(String given, String message) {
        assertThatThrownBy(() -> Parameters.read(List.of(given)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_name_has_one_value() {
        assertThatThrownBy(() -> Parameters.read(List.of("a=1", "a:int=1"))).hasMessageContaining("given twice");
    }
}
