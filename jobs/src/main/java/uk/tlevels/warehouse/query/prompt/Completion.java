package uk.tlevels.warehouse.query.prompt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;

/**
 * What a word may become: a table, a column of the tables that the statement names (of any table before it names one), a
 * function, a word of SQL, a command of the prompt.
 */
final class Completion implements Completer {
    private static final Pattern TABLE = Pattern.compile("\\b(?:bronze|silver|gold|ops)\\.[a-z][a-z0-9_]*");
    private static final Pattern ALIAS =
            Pattern.compile("\\b((?:bronze|silver|gold|ops)\\.[a-z][a-z0-9_]*)\\s+(?:as\\s+)?([a-z_][a-z0-9_]*)");
    private static final List<String> WORDS = List.of(
            "select",
            "from",
            "where",
            "group by",
            "order by",
            "having",
            "limit",
            "join",
            "left join",
            "on",
            "and",
            "or",
            "not",
            "in",
            "is null",
            "is not null",
            "between",
            "like",
            "case",
            "when",
            "then",
            "else",
            "end",
            "as",
            "with",
            "union all",
            "distinct",
            "asc",
            "desc",
            "over",
            "partition by",
            "qualify",
            "exists",
            "values");

    private final Contracts contracts;
    private final List<String> references;
    private final Supplier<Set<String>> functions;

    /**
     * Completion over contracts.
     *
     * @param references the names of reference files, as {@code reference.<file>}
     * @param functions the functions of the session, none while it starts
     */
    Completion(Contracts contracts, List<String> references, Supplier<Set<String>> functions) {
        this.contracts = contracts;
        this.references = List.copyOf(references);
        this.functions = functions;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        candidates.addAll(of(line.line(), line.word()));
    }

    /** What a word of a statement may become. */
    List<Candidate> of(String statement, String word) {
        String low = statement.toLowerCase(Locale.ROOT);
        String begun = word.toLowerCase(Locale.ROOT);
        List<Candidate> all = new ArrayList<>();
        if (low.stripLeading().startsWith("\\")) {
            PromptCommand.ALL.forEach((command, meaning) -> all.add(candidate(command, "command", meaning)));
            contracts.tables().forEach(table -> all.add(table(table)));
        } else {
            names(low, begun, all);
        }
        return all.stream()
                .filter(candidate -> candidate.value().toLowerCase(Locale.ROOT).startsWith(begun))
                .toList();
    }

    private void names(String statement, String begun, List<Candidate> all) {
        Map<String, TableContract> named = named(statement);
        int dot = begun.indexOf('.');
        if (dot >= 0) {
            contracts.tables().forEach(table -> all.add(table(table)));
            if (begun.contains("_")) {
                contracts
                        .views()
                        .forEach(view -> all.add(candidate(
                                view.name().toString(),
                                "view",
                                "Rows of %s by %s".formatted(view.table().name(), view.kind()))));
            }
            references.forEach(name -> all.add(candidate(name, "table", "")));
            aliases(statement).forEach((alias, table) -> table.columns()
                    .forEach(column -> all.add(column(alias + "." + column.name(), column))));
            return;
        }
        named.values().forEach(table -> table.columns().forEach(column -> all.add(column(column.name(), column))));
        contracts.tables().forEach(table -> all.add(table(table)));
        references.forEach(name -> all.add(candidate(name, "table", "")));
        if (named.isEmpty()) {
            Map<String, Column> every = new LinkedHashMap<>();
            contracts.tables().forEach(table -> table.columns().forEach(c -> every.putIfAbsent(c.name(), c)));
            every.values().forEach(column -> all.add(column(column.name(), column)));
        }
        WORDS.forEach(sql -> all.add(candidate(sql, "SQL", "")));
        functions.get().forEach(function -> all.add(function(function)));
    }

    private Map<String, TableContract> named(String statement) {
        Map<String, TableContract> named = new LinkedHashMap<>();
        Matcher tables = TABLE.matcher(statement);
        while (tables.find()) {
            TableName.parse(tables.group())
                    .flatMap(contracts::find)
                    .ifPresent(t -> named.put(t.name().toString(), t));
        }
        return named;
    }

    private Map<String, TableContract> aliases(String statement) {
        Map<String, TableContract> aliases = new LinkedHashMap<>();
        Matcher found = ALIAS.matcher(statement);
        while (found.find()) {
            String alias = found.group(2);
            TableName.parse(found.group(1)).flatMap(contracts::find).ifPresent(t -> aliases.put(alias, t));
        }
        return aliases;
    }

    private static Candidate table(TableContract table) {
        return candidate(table.name().toString(), "table", table.meaning());
    }

    private static Candidate column(String value, Column column) {
        return candidate(value, "column", column.description());
    }

    private static Candidate candidate(String value, String group, String meaning) {
        return new Candidate(value, value, group, meaning.isEmpty() ? null : meaning, null, null, true);
    }

    private static Candidate function(String name) {
        return new Candidate(name + "(", name, "function", null, null, null, false);
    }

    /** The names of reference files. */
    static List<String> references(List<java.nio.file.Path> files) {
        return files.stream()
                .map(uk.tlevels.warehouse.contract.SchemaFiles::name)
                .map(name -> "reference." + name)
                .collect(Collectors.toList());
    }
}
