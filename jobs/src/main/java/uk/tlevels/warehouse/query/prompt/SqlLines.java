package uk.tlevels.warehouse.query.prompt;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import uk.tlevels.warehouse.query.SqlStatements;

/** Tells whole input from one that goes on: a statement ends with its semicolon, a command of the prompt with its line. */
final class SqlLines implements Parser {
    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !isWhole(line)) {
            throw new EOFError(-1, -1, "the statement goes on", "");
        }
        return new Word(line, cursor, start(line, cursor));
    }

    @Override
    public boolean isEscapeChar(char c) {
        // a backslash begins a command, or stands in a text
        return false;
    }

    private static boolean isWhole(String line) {
        return line.isBlank() || line.stripLeading().startsWith("\\") || SqlStatements.isComplete(line);
    }

    private static int start(String line, int cursor) {
        int start = cursor;
        while (start > 0 && isOfWord(line.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '\\' || c == '?';
    }

    /** The word before the cursor, which is what is completed. */
    private record Word(String line, int cursor, int start) implements CompletingParsedLine {
        @Override
        public String word() {
            return line.substring(start, cursor);
        }

        @Override
        public int wordCursor() {
            return cursor - start;
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return cursor - start;
        }

        @Override
        public int wordIndex() {
            return line.substring(0, start).isBlank() ? 0 : 1;
        }

        @Override
        public List<String> words() {
            return wordIndex() == 0 ? List.of(word()) : List.of(line.substring(0, start), word());
        }
    }
}
