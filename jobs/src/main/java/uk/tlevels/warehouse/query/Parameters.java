package uk.tlevels.warehouse.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values for the parameters of statements, given as {@code name=value} or {@code name:type=value}. */
public final class Parameters {
    private static final Pattern FORM = Pattern.compile("([A-Za-z_]\\w*)(?::([a-z]+))?=(.*)", Pattern.DOTALL);
    /** Comments, texts and names in backquotes; and parameters, which a cast ({@code a::int}) and a path ({@code a:b}) are not. */
    private static final Pattern NAMED = Pattern.compile(
            "--[^\\n]*|/\\*(?s:.*?)\\*/|'(?:[^'\\\\]++|\\\\(?s:.))*+'|\"(?:[^\"\\\\]++|\\\\(?s:.))*+\"|`[^`]*`"
                    + "|(?<![\\w:\\])]):([A-Za-z_]\\w*)");

    private static final String TYPES = "string, int, bigint, double, decimal, boolean, date, timestamp";

    private Parameters() {}

    /**
     * The values by name. Without a type a value is a text, which Spark compares with numbers and dates by casting it.
     *
     * @throws IllegalArgumentException for what has another form, an unknown type or a value that is none of its type
     */
    public static Map<String, Object> read(Collection<String> given) {
        Map<String, Object> values = new HashMap<>();
        for (String text : given) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "'%s' is not a parameter; write name=value or name:type=value".formatted(text));
            }
            String type = matcher.group(2) == null ? "string" : matcher.group(2);
            if (values.put(matcher.group(1), value(matcher.group(1), type, matcher.group(3))) != null) {
                throw new IllegalArgumentException("parameter %s is given twice".formatted(matcher.group(1)));
            }
        }
        return values;
    }

    /** The parameters that no statement names outside texts and comments, by name. */
    public static Set<String> unused(Set<String> names, Collection<String> statements) {
        Set<String> unused = new TreeSet<>(names);
        statements.forEach(sql -> NAMED.matcher(sql)
                .results()
                .filter(word -> word.group(1) != null)
                .forEach(word -> unused.remove(word.group(1))));
        return unused;
    }

    private static Object value(String name, String type, String text) {
        try {
            return switch (type) {
                case "string" -> text;
                case "int" -> Integer.valueOf(text);
                case "bigint" -> Long.valueOf(text);
                case "double" -> Double.valueOf(text);
                case "decimal" -> new BigDecimal(text);
                case "boolean" -> truth(text);
                case "date" -> LocalDate.parse(text);
                case "timestamp" -> Instant.parse(text);
                default ->
                    throw new IllegalArgumentException(
                            "parameter %s: type '%s' is none of %s".formatted(name, type, TYPES));
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("parameter %s: '%s' is no %s".formatted(name, text, type), e);
        }
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NumberFormatException(text);
        };
    }
}
