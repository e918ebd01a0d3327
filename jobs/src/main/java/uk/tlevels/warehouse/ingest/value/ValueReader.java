package uk.tlevels.warehouse.ingest.value;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import uk.tlevels.warehouse.contract.AllowedWords;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.FieldReading;
import uk.tlevels.warehouse.contract.IdentifierShape;
import uk.tlevels.warehouse.contract.Severity;

/** Reads the texts of one field. */
public final class ValueReader {
    private final Column column;
    private final FieldReading reading;
    private final Function<String, Read> value;

    private ValueReader(Column column, FieldReading reading) {
        this.column = column;
        this.reading = reading;
        this.value = value();
    }

    /**
     * A reader of one column or field.
     *
     * @throws IllegalArgumentException for types that no file spells
     */
    public static ValueReader of(Column column) {
        return new ValueReader(column, column.reading().orElseGet(FieldReading::plain));
    }

    /** Reads a text that is not empty and has no blanks at its ends. */
    public Read read(String text) {
        return value.apply(text);
    }

    /** Whether texts such as {@code NULL} stand for no value; as the name of a person they do not. */
    public boolean hasNoValues() {
        return reading.form() != FieldReading.Form.NAME;
    }

    /** How bad it is that a text is no value. */
    public Severity severity() {
        return column.required() || reading.unread() == FieldReading.Unread.ERROR ? Severity.ERROR : Severity.WARNING;
    }

    /** What is kept of a text that is no value. */
    public Optional<Object> kept(String text) {
        return reading.unread() == FieldReading.Unread.KEPT ? Optional.of(text) : Optional.empty();
    }

    private Function<String, Read> value() {
        DataType type = column.type();
        return switch (reading.form()) {
            case ACADEMIC_YEAR -> found("academic_year", AcademicYear::start);
            case COLLECTION_YEAR -> found("academic_year", text -> AcademicYear.collected(Numbers.withoutZeros(text)));
            case YEAR -> found("year", text -> AcademicYear.calendar(Numbers.withoutZeros(text)));
            case NAME -> Read.Value::new;
            case LIST -> type instanceof ArrayType ? list() : plain(DataTypes.NullType);
            case PLAIN -> type instanceof ArrayType ? list() : plain(type);
        };
    }

    private Function<String, Read> plain(DataType type) {
        if (type.equals(DataTypes.StringType)) {
            return text();
        } else if (type.equals(DataTypes.IntegerType)) {
            return exact(
                    "integer",
                    text -> Numbers.whole(text).filter(n -> n == (int) (long) n).map(n -> (int) (long) n));
        } else if (type.equals(DataTypes.LongType)) {
            return exact("integer", Numbers::whole);
        } else if (type.equals(DataTypes.DoubleType)) {
            return found("number", text -> Numbers.decimal(text, Integer.MAX_VALUE, 20)
                    .map(d -> d.doubleValue()));
        } else if (type instanceof DecimalType decimal) {
            return exact("number", text -> Numbers.decimal(text, decimal.precision(), decimal.scale()));
        } else if (type.equals(DataTypes.BooleanType)) {
            return found("boolean", ValueReader::truth);
        } else if (type.equals(DataTypes.DateType)) {
            Dates dates = Dates.of(reading.datePatterns());
            return found("date", dates::parse);
        }
        throw new IllegalArgumentException("'%s' is %s, which no file spells so"
                .formatted(column.name(), column.type().catalogString()));
    }

    private Function<String, Read> text() {
        Optional<IdentifierShape> shape = reading.shape();
        boolean open = reading.words() instanceof AllowedWords.Open;
        Function<String, Optional<String>> words = WordList.of(reading.words());
        Read notShaped = new Read.Broken(column.name() + "_shape");
        Read unknown = new Read.Broken(column.name() + "_known");
        return text -> {
            if (Numbers.isSavedBySpreadsheet(text)) {
                return Read.Broken.SAVED_BY_SPREADSHEET;
            }
            String plain = Numbers.withoutZeros(Blank.tidy(text));
            if (shape.isPresent()) {
                return shape.get().read(plain).<Read>map(Read.Value::new).orElse(notShaped);
            }
            return open
                    ? new Read.Value(plain)
                    : words.apply(plain).<Read>map(Read.Value::new).orElse(unknown);
        };
    }

    /** A list of texts; an element without text is the empty text, so that parallel lists keep step. */
    private Function<String, Read> list() {
        Function<String, Read> element = text();
        return text -> {
            Object[] elements = Lists.elements(text);
            for (int i = 0; i < elements.length; i++) {
                if (!elements[i].equals("")) {
                    Read read = element.apply((String) elements[i]);
                    if (!(read instanceof Read.Value value)) {
                        return read;
                    }
                    elements[i] = value.value();
                }
            }
            return new Read.Value(elements);
        };
    }

    /** A number of which every digit counts. */
    private static Function<String, Read> exact(String rule, Function<String, ? extends Optional<?>> parse) {
        Function<String, Read> read = found(rule, parse);
        return text -> Numbers.isSavedBySpreadsheet(text) || hasExponent(text)
                ? Read.Broken.SAVED_BY_SPREADSHEET
                : read.apply(text);
    }

    private static boolean hasExponent(String text) {
        return (text.indexOf('e') > 0 || text.indexOf('E') > 0)
                && Numbers.decimal(text, Integer.MAX_VALUE, 0).isPresent();
    }

    private static Function<String, Read> found(String rule, Function<String, ? extends Optional<?>> parse) {
        Read broken = new Read.Broken(rule);
        return text -> parse.apply(text).<Read>map(Read.Value::new).orElse(broken);
    }

    private static Optional<Boolean> truth(String text) {
        return switch (Numbers.withoutZeros(text).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Optional.of(true);
            case "false", "no", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
