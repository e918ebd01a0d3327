package uk.tlevels.warehouse.pipeline;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.warehouse.contract.YamlNode;

/**
 * The values of a case: YAML to Spark by the type that the contract gives the column. {@code pseudonym(x)} stands for
 * the pseudonym of x under the tests' key, worked out here once more. A column that is left out is null, or, where the
 * contract requires it, a value of its type that means nothing; {@code source_row} is the row's place in the list.
 */
final class CaseValues {
    /** The secret of the tests. */
    static final String KEY = "a key for tests only";

    private static final Pattern PSEUDONYM = Pattern.compile("pseudonym\\((.*)\\)");
    private static final String NULL = "null";

    private CaseValues() {}

    /** The rows of a table, from the columns given. */
    static List<Row> rows(List<Map<String, YamlNode>> given, StructType schema) {
        return IntStream.range(0, given.size())
                .mapToObj(i -> row(given.get(i), schema, i + 1L))
                .toList();
    }

    private static Row row(Map<String, YamlNode> given, StructType schema, long place) {
        List<String> columns = Arrays.asList(schema.fieldNames());
        given.forEach((column, value) -> {
            if (!columns.contains(column)) {
                throw value.error("there is no column '" + column + "' in " + columns);
            }
        });
        return RowFactory.create(Arrays.stream(schema.fields())
                .map(f -> given.containsKey(f.name()) ? spark(given.get(f.name()), f.dataType()) : missing(f, place))
                .toArray());
    }

    private static Object spark(YamlNode node, DataType type) {
        if (node.isScalar() && node.text().equals(NULL)) {
            return null;
        }
        if (type instanceof StructType struct) {
            return row(node.entries(), struct, 1);
        }
        if (type instanceof ArrayType array) {
            return CollectionConverters.asScala(node.items().stream()
                            .map(n -> spark(n, array.elementType()))
                            .toList())
                    .toSeq();
        }
        return scalar(node.text(), type);
    }

    private static Object scalar(String text, DataType type) {
        return switch (type.typeName().replaceFirst("\\(.*", "")) {
            case "string" -> string(text);
            case "integer" -> Integer.valueOf(text);
            case "long" -> Long.valueOf(text);
            case "double" -> Double.valueOf(text);
            case "decimal" -> new BigDecimal(text).setScale(((DecimalType) type).scale());
            case "boolean" -> Boolean.valueOf(text);
            case "date" -> LocalDate.parse(text);
            case "timestamp" -> Instant.parse(text);
            default -> throw new IllegalArgumentException("cases hold no values of type " + type);
        };
    }

    private static Object missing(StructField field, long place) {
        if (field.name().equals("source_row")) {
            return place;
        }
        if (field.nullable()) {
            return null;
        }
        return switch (field.dataType().typeName().replaceFirst("\\(.*", "")) {
            case "date" -> LocalDate.EPOCH;
            case "timestamp" -> Instant.EPOCH;
            case "boolean" -> false;
            case "string" -> "-";
            case "array" -> CollectionConverters.asScala(List.of()).toSeq();
            default -> scalar("0", field.dataType());
        };
    }

    private static String string(String text) {
        Matcher pseudonym = PSEUDONYM.matcher(text);
        return pseudonym.matches() ? pseudonym(pseudonym.group(1)) : text;
    }

    private static String pseudonym(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 32);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What a case expects of one column, as {@link #plain} shows it. */
    static Object expected(YamlNode node, DataType type) {
        return plain(spark(node, type));
    }

    /** The columns of a row by name, structures as maps and arrays as lists. */
    static Map<String, Object> plain(Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < row.length(); i++) {
            values.put(row.schema().fieldNames()[i], plain(row.get(i)));
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof Row row) {
            return row.schema() == null ? row.toString() : plain(row);
        }
        if (value instanceof scala.collection.Iterable<?> elements) {
            List<Object> list = new ArrayList<>();
            CollectionConverters.asJava(elements).forEach(e -> list.add(plain(e)));
            return list;
        }
        return value;
    }
}
