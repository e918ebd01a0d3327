package uk.tlevels.warehouse.ingest.ilr;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import uk.tlevels.warehouse.contract.FieldReading;

/** How the text of an element becomes a value. The spellings are those of XML Schema. */
enum ValueType {
    TEXT("text") {
        @Override
        Object value(String text) {
            return text;
        }
    },
    INT("integer") {
        @Override
        Object value(String text) {
            return Math.toIntExact(integer(text));
        }
    },
    LONG("integer") {
        @Override
        Object value(String text) {
            return integer(text);
        }
    },
    DATE("date") {
        @Override
        Object value(String text) {
            if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
                throw new DateTimeException("not yyyy-mm-dd");
            }
            return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        }
    },
    /** {@code 2324} is the academic year that starts in 2023. */
    ACADEMIC_YEAR("academic_year") {
        @Override
        Object value(String text) {
            if (text.length() != 4) {
                throw new NumberFormatException("not yyzz");
            }
            int start = digits(text, 0, 2);
            if (digits(text, 2, 4) != (start + 1) % 100) {
                throw new NumberFormatException("not two years that follow each other");
            }
            return 2000 + start;
        }
    };

    private static final int MAX_DIGITS = 18;

    private final String rule;

    ValueType(String rule) {
        this.rule = rule;
    }

    /** The name of the rule that a bad text breaks. */
    String rule() {
        return rule;
    }

    /**
     * The value.
     *
     * @throws DateTimeException when the text is no date of the calendar
     * @throws ArithmeticException when a number is too large
     * @throws NumberFormatException for any other text that is no value
     */
    abstract Object value(String text);

    /** The spelling of a Spark type in XML, if the reader knows one. */
    static Optional<ValueType> of(DataType type, FieldReading.Form form) {
        if (form == FieldReading.Form.ACADEMIC_YEAR && type.equals(DataTypes.IntegerType)) {
            return Optional.of(ACADEMIC_YEAR);
        }
        if (form != FieldReading.Form.PLAIN) {
            return Optional.empty();
        }
        if (type.equals(DataTypes.StringType)) {
            return Optional.of(TEXT);
        }
        if (type.equals(DataTypes.IntegerType)) {
            return Optional.of(INT);
        }
        if (type.equals(DataTypes.LongType)) {
            return Optional.of(LONG);
        }
        return type.equals(DataTypes.DateType) ? Optional.of(DATE) : Optional.empty();
    }

    private static long integer(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.length() == start || text.length() - start > MAX_DIGITS) {
            throw new NumberFormatException("not a whole number of at most " + MAX_DIGITS + " digits");
        }
        long value = 0;
        for (int i = start; i < text.length(); i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return text.charAt(0) == '-' ? -value : value;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return value;
    }

    private static int digit(char c) {
        if (c < '0' || c > '9') {
            throw new NumberFormatException("'" + c + "' is not a digit");
        }
        return c - '0';
    }
}
