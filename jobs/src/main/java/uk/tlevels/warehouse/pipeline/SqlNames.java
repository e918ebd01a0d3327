package uk.tlevels.warehouse.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.functions.PseudonymFunctions;

/**
 * The tables that an SQL text names, told by its words alone: {@code schema.table} outside texts and comments, where the
 * schema is a zone of the warehouse or {@code reference}. It takes no parser and no Spark. What it finds is never less than
 * what {@link SqlRelations} finds, but for names in backquotes; a column of an alias that is called like a schema is more.
 */
final class SqlNames {
    private static final String SCHEMAS = Stream.concat(
                    Stream.of(Zone.values()).map(Zone::schema), Stream.of("reference"))
            .collect(Collectors.joining("|"));
    private static final Pattern WORDS = names(SCHEMAS);
    private static final Pattern SHARED = names("shared");

    private static final Pattern ALONE = Pattern.compile("(?i)\\b(?:" + SCHEMAS + ")\\b(?!\\s*\\.)");

    private static final Pattern PSEUDONYMS =
            Pattern.compile("(?i)\\b(?:" + String.join("|", PseudonymFunctions.NAMES) + ")\\s*\\(");

    private SqlNames() {}

    /** Names of some schemas, and before them whatever holds no names. */
    private static Pattern names(String schemas) {
        return Pattern.compile(
                // comments, texts (raw ones first) and names in backquotes
                "--[^\\n]*|/\\*(?s:.*?)\\*/|\\b[rR]'[^']*'|\\b[rR]\"[^\"]*\"|'(?:[^'\\\\]++|\\\\(?s:.))*+'|\"(?:[^\"\\\\]++|\\\\(?s:.))*+\"|`[^`]*`"
                        + "|(?<![\\w.])((?i:" + schemas + "))\\s*\\.\\s*([A-Za-z_]\\w*)");
    }

    /** Whether a text calls a function of the pseudonym key, or holds words that look like it. */
    static boolean makePseudonyms(String sql) {
        return PSEUDONYMS.matcher(sql).find();
    }

    /**
     * The text with other names in the place of some.
     *
     * @param names the new name by the one in lower case, as {@link #in} finds it
     */
    static String renamed(String sql, Map<String, String> names) {
        return WORDS.matcher(sql)
                .replaceAll(word -> Matcher.quoteReplacement(
                        word.group(1) == null ? word.group() : names.getOrDefault(name(word), word.group())));
    }

    /**
     * A name of what statements share, {@code shared.name}.
     *
     * @param name what stands after the point, in lower case
     * @param start where it begins in the text
     * @param end where it ends
     */
    record Shared(String name, int start, int end) {}

    /** The names of what statements share, in the order of the text. */
    static List<Shared> shared(String sql) {
        // few statements share anything, and all are read when a command starts
        return sql.toLowerCase(Locale.ROOT).contains("shared")
                ? SHARED.matcher(sql)
                        .results()
                        .filter(word -> word.group(1) != null)
                        .map(word -> new Shared(word.group(2).toLowerCase(Locale.ROOT), word.start(), word.end()))
                        .toList()
                : List.of();
    }

    private static String name(MatchResult words) {
        return (words.group(1) + "." + words.group(2)).toLowerCase(Locale.ROOT);
    }

    /** The names in lower case. */
    static Set<String> in(String sql) {
        Set<String> names = new TreeSet<>();
        Matcher words = WORDS.matcher(sql);
        while (words.find()) {
            if (words.group(1) != null) {
                names.add(name(words));
            }
        }
        return names;
    }

    /**
     * The tables of the warehouse that a text names for certain: none of a schema that it uses as a word by itself as well,
     * since an alias may be called like a schema.
     */
    static Set<TableName> tables(String sql) {
        Set<String> alone = new TreeSet<>();
        Matcher words = ALONE.matcher(sql);
        while (words.find()) {
            alone.add(words.group().toLowerCase(Locale.ROOT));
        }
        return in(sql).stream()
                .flatMap(name -> TableName.parse(name).stream())
                .filter(table -> !alone.contains(table.zone().schema()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a name is one that this class looks for. */
    static boolean isOfWarehouse(String name) {
        return name.matches("(?:" + SCHEMAS + ")\\.[^.]*");
    }
}
