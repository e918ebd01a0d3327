package uk.tlevels.warehouse.cli;

import java.util.ArrayList;
import java.util.List;

/** Splits SQL at the semicolons that stand outside quotes and comments. */
final class SqlStatements {
    private SqlStatements() {}

    static List<String> split(String sql) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                at = quoted(sql, at, c);
            } else if (sql.startsWith("--", at)) {
                at = until(sql, at, "\n");
            } else if (sql.startsWith("/*", at)) {
                at = until(sql, at + 2, "*/");
            } else if (c == ';') {
                add(statements, sql.substring(start, at));
                start = ++at;
            } else {
                at++;
            }
        }
        add(statements, sql.substring(start));
        return statements;
    }

    private static int quoted(String sql, int from, char quote) {
        for (int at = from + 1; at < sql.length(); at++) {
            if (sql.charAt(at) == '\\' && quote != '`') {
                at++;
            } else if (sql.charAt(at) == quote) {
                return at + 1;
            }
        }
        return sql.length();
    }

    private static int until(String sql, int from, String end) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private static void add(List<String> statements, String statement) {
        if (!statement.isBlank()) {
            statements.add(statement.strip());
        }
    }
}
