package uk.tlevels.warehouse.query.prompt;

import java.util.LinkedHashMap;
import java.util.Map;

/** A command of the prompt: a word after a backslash and what follows it. */
record PromptCommand(String word, String argument) {
    /** The commands in the order of their help. */
    static final Map<String, String> ALL = all();

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("\\d", "the tables, or everything about one: \\d gold.starts");
        all.put("\\search", "tables and columns by words in their names and meanings");
        all.put("\\timing", "tell how long each statement takes, or no longer");
        all.put("\\o", "write rows to a file (.csv .json .jsonl .md .parquet .txt); without one, to the screen again");
        all.put("\\format", "table, csv, json, jsonl or markdown on the screen");
        all.put("\\pager", "show what is longer than the screen in a pager, or no longer");
        all.put("\\refresh", "read what has been published since the prompt opened");
        all.put("\\q", "leave (so does Ctrl-D)");
        all.put("\\?", "this help");
        return java.util.Collections.unmodifiableMap(all);
    }

    /** Reads a line that begins with a backslash; a semicolon at its end is let pass. */
    static PromptCommand parse(String line) {
        String text = line.strip().replaceFirst("\\s*;$", "");
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new PromptCommand(text.substring(0, end), text.substring(end).strip());
    }
}
