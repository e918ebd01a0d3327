package uk.tlevels.warehouse.query;

import java.util.ArrayList;
import java.util.List;

/** Splits SQL at the semicolons that stand outside quotes and comments. What is only comment is no statement. */
public final class SqlStatements {
    private SqlStatements() {}

    /** The statements of a text, without the semicolons. */
    public static List<String> split(String sql) {
        List<Span> spans = new ArrayList<>();
        split(sql, spans);
        return spans.stream().map(span -> span.in(sql)).toList();
    }

    /**
     * The statements of a text, each after as many empty lines as there are lines before it, so that what is said of a line of
     * a statement is true of the text.
     */
    public static List<String> onTheirLines(String sql) {
        List<Span> spans = new ArrayList<>();
        split(sql, spans);
        return spans.stream()
                .map(span -> "\n".repeat(span.linesBefore(sql)) + span.in(sql))
                .toList();
    }

    /** Where a statement stands in a text, with blanks around it. */
    private record Span(int from, int to) {
        String in(String sql) {
            return sql.substring(from, to).strip();
        }

        int linesBefore(String sql) {
            int blanks = sql.substring(from, to).indexOf(in(sql));
            return (int) sql.substring(0, from + blanks)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
        }
    }

    /** Whether nothing of a text is open: its last statement has its semicolon, its last comment its end. */
    public static boolean isComplete(String sql) {
        return !split(sql, new ArrayList<>());
    }

    /** Adds the statements to a list, and tells whether the last one, or a comment, goes on. */
    private static boolean split(String sql, List<Span> statements) {
        int start = 0;
        boolean says = false;
        boolean unfinished = false;
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            if (c == ';') {
                if (says) {
                    statements.add(new Span(start, at));
                }
                start = ++at;
                says = false;
            } else if (sql.startsWith("--", at)) {
                at = lineComment(sql, at);
            } else if (sql.startsWith("/*", at)) {
                int end = blockComment(sql, at);
                if (end < 0) {
                    unfinished = true;
                    break;
                }
                at = end;
            } else {
                says |= !Character.isWhitespace(c);
                at = c == '\'' || c == '"' || c == '`' ? quoted(sql, at, c) : at + 1;
            }
        }
        if (says) {
            statements.add(new Span(start, sql.length()));
        }
        return says || unfinished;
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

    /** Spark's block comments stand inside one another; -1 when one has no end. */
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
        return -1;
    }
}
