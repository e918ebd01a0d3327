package uk.tlevels.warehouse.cli;

import java.util.ArrayList;
import java.util.List;

/** Splits SQL at the semicolons that stand outside quotes and comments. What is only comment is no statement. */
final class SqlStatements {
    private SqlStatements() {}

    static List<String> split(String sql) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        boolean says = false;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == ';') {
                if (says) {
                    statements.add(sql.substring(start, at).strip());
                }
                start = ++at;
                says = false;
            } else if (sql.startsWith("--", at)) {
                at = lineComment(sql, at);
            } else if (sql.startsWith("/*", at)) {
                at = blockComment(sql, at);
            } else {
                says |= !Character.isWhitespace(c);
                at = c == '\'' || c == '"' || c == '`' ? quoted(sql, at, c) : at + 1;
            }
        }
        if (says) {
            statements.add(sql.substring(start).strip());
        }
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

    private static int lineComment(String sql, int from) {
        int end = sql.indexOf('\n', from);
        return end < 0 ? sql.length() : end + 1;
    }

    /** Spark's block comments stand inside one another. */
    private static int blockComment(String sql, int from) {
        int depth = 0;
        for (int at = from; at < sql.length(); at++) {
            if (sql.startsWith("/*", at)) {
                depth++;
                at++;
            } else if (sql.startsWith("*/", at)) {
                depth--;
                at++;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return sql.length();
    }
}
