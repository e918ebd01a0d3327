package uk.tlevels.warehouse.ingest.csv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.FieldReading;
import uk.tlevels.warehouse.ingest.AcademicYear;

/**
 * How the values of a type are spelt.
 *
 * @param rule the rule that a text breaks when it spells no value
 * @param value the value of a text without blanks at its ends; empty when it spells none
 */
record Spelling(String rule, Function<String, Optional<Object>> value) {

    /** The spelling of a column; an {@link IllegalArgumentException} for types that no CSV file brings. */
    static Spelling of(Column column) {
        FieldReading reading = column.reading().orElseGet(FieldReading::plain);
        return switch (reading.form()) {
            case ACADEMIC_YEAR ->
                new Spelling("academic_year", text -> AcademicYear.start(text).map(y -> y));
            case LIST -> new Spelling("list", text -> Optional.of(Lists.elements(text)));
            case PLAIN -> plain(column, reading.datePatterns());
        };
    }

    private static Spelling plain(Column column, List<String> datePatterns) {
        DataType type = column.type();
        if (type.equals(DataTypes.StringType)) {
            return new Spelling("text", Optional::of);
        } else if (type.equals(DataTypes.IntegerType)) {
            return new Spelling("integer", number(Integer::valueOf));
        } else if (type.equals(DataTypes.LongType)) {
            return new Spelling("integer", number(Long::valueOf));
        } else if (type.equals(DataTypes.DoubleType)) {
            return new Spelling("number", number(text -> new BigDecimal(text).doubleValue()));
        } else if (type instanceof DecimalType decimal) {
            return new Spelling("number", text -> decimal(text, decimal.precision(), decimal.scale())
                    .map(d -> d));
        } else if (type.equals(DataTypes.BooleanType)) {
            return new Spelling("boolean", Spelling::truth);
        } else if (type.equals(DataTypes.DateType)) {
            Dates dates = Dates.of(datePatterns);
            return new Spelling("date", text -> dates.parse(text).map(d -> d));
        } else if (type instanceof ArrayType) {
            return new Spelling("list", text -> Optional.of(Lists.elements(text)));
        }
        throw new IllegalArgumentException(
                "column '%s' is %s, which no CSV file spells".formatted(column.name(), type.catalogString()));
    }

    /** A decimal of a precision and scale, rounded half up; empty when the text is no number or is too large. */
    static Optional<BigDecimal> decimal(String text, int precision, int scale) {
        try {
            BigDecimal value = new BigDecimal(text).setScale(scale, RoundingMode.HALF_UP);
            return value.precision() <= precision ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Function<String, Optional<Object>> number(Function<String, Object> parse) {
        return text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        };
    }

    private static Optional<Object> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
