package uk.tlevels.warehouse.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A value of any SQL type as text that is the same each time: dates, times and intervals as ISO 8601 spells them, decimals
 * without an exponent, binary in Base64, arrays, maps and structs as JSON.
 */
public final class ValueText {
    private static final JsonFactory JSON = new JsonFactory();

    /** What stands in tables in the place of a value that is not there. */
    private static final String NULL = "NULL";

    private ValueText() {}

    /** The cells of a row of a table; a line break, which would tear it, shows as a sign. */
    static List<String> of(Row row) {
        return IntStream.range(0, row.length())
                .mapToObj(i -> row.isNullAt(i)
                        ? NULL
                        : of(row.get(i)).replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎'))
                .toList();
    }

    /** The text of a value as Spark hands it out, which is not null. */
    public static String of(Object value) {
        if (value instanceof scala.collection.Iterable<?> || value instanceof Row) {
            return json(value);
        }
        return plain(value);
    }

    private static String plain(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        // by themselves both leave out the seconds of a full minute
        if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        }
        if (value instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return value.toString();
    }

    private static String json(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Row row) {
            json.writeStartObject();
            for (int i = 0; i < row.length(); i++) {
                json.writeFieldName(
                        row.schema() == null ? "col" + (i + 1) : row.schema().fieldNames()[i]);
                write(json, row.get(i));
            }
            json.writeEndObject();
        } else if (value instanceof scala.collection.Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<String, Object> entry : byKey(map).entrySet()) {
                json.writeFieldName(entry.getKey());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof scala.collection.Iterable<?> elements) {
            json.writeStartArray();
            for (Object element : CollectionConverters.asJava(elements)) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (isNumber(value)) {
            json.writeNumber(plain(value));
        } else {
            json.writeString(plain(value));
        }
    }

    /** JSON knows neither NaN nor infinity. */
    private static boolean isNumber(Object value) {
        return value instanceof Number number && Double.isFinite(number.doubleValue());
    }

    /** A map has no order of its own. */
    private static Map<String, Object> byKey(scala.collection.Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        CollectionConverters.asJava(map).forEach((key, value) -> sorted.put(of(key), value));
        return sorted;
    }
}
