package uk.tlevels.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import scala.jdk.javaapi.CollectionConverters;

/** Values as Spark hands them out. */
class ValueTextTest {
    private static final byte[] BINARY = "x?>".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> values() {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (String key : "z y x w v u t".split(" ", -1)) {
            map.put(key, LocalDate.of(2024, 1, 2));
        }
        map.put(1, null);
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of(true, "true"),
                Arguments.of(BINARY, "eD8+"),
                Arguments.of(LocalDate.of(2024, 1, 2), "2024-01-02"),
                Arguments.of(Instant.parse("2024-01-02T03:04:00Z"), "2024-01-02T03:04:00Z"),
                Arguments.of(LocalDateTime.of(2024, 1, 2, 3, 4), "2024-01-02T03:04:00"),
                Arguments.of(LocalTime.of(3, 4), "03:04:00"),
                Arguments.of(Duration.ofHours(-49), "PT-49H"),
                Arguments.of(Period.ofMonths(14), "P14M"),
                Arguments.of(new BigDecimal("0.000000000"), "0.000000000"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of(1.5e20, "1.5E20"),
                Arguments.of(
                        seq("x", null, "say \"so\"", new BigDecimal("1.10"), 1.5, Double.NaN, true, BINARY),
                        "[\"x\",null,\"say \\\"so\\\"\",1.10,1.5,\"NaN\",true,\"eD8+\"]"),
                Arguments.of(
                        CollectionConverters.asScala(map),
                        "{\"1\":null,\"t\":\"2024-01-02\",\"u\":\"2024-01-02\",\"v\":\"2024-01-02\",\"w\":\"2024-01-02\","
                                + "\"x\":\"2024-01-02\",\"y\":\"2024-01-02\",\"z\":\"2024-01-02\"}"),
                Arguments.of(
                        new GenericRowWithSchema(
                                new Object[] {1, null, seq(2L, 3L)},
                                new StructType()
                                        .add("n", DataTypes.IntegerType)
                                        .add("missing", DataTypes.StringType)
                                        .add("list", DataTypes.createArrayType(DataTypes.LongType))),
                        "{\"n\":1,\"missing\":null,\"list\":[2,3]}"));
    }

    private static Object seq(Object... elements) {
        return CollectionConverters.asScala(Arrays.asList(elements)).toSeq();
    }

    @ParameterizedTest(name = "[{1}]")
    @MethodSource("values")
    void a_value_of_any_type_is_one_text(Object value, String text) {
        assertThat(ValueText.of(value)).isEqualTo(text);
    }
}
