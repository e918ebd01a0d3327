package uk.tlevels.publishing.text;

import java.util.regex.Pattern;

/** A stretch of running text; white space in it counts as one space. */
public sealed interface Span {
    /** What is read. */
    String text();

    /** Plain words. */
    record Words(String text) implements Span {
        /** Makes each run of white space one space. */
        public Words {
            text = oneLine(text);
        }
    }

    /** Words that matter most; shown in bold, as italics are hard to read. */
    record Strong(String text) implements Span {
        /** Makes each run of white space one space. */
        public Strong {
            text = oneLine(text);
        }
    }

    /** Names of files, tables and columns. */
    record Code(String text) implements Span {
        /** Makes each run of white space one space. */
        public Code {
            text = oneLine(text);
        }
    }

    /**
     * A link.
     *
     * @param text words that say where it leads
     * @param href an https, http or mailto address, a place in the page, or a path beside the document
     */
    record Link(String text, String href) implements Span {
        private static final Pattern SAFE = Pattern.compile(
                "(https?://[^\\s<>\"()\\\\]+|mailto:[^\\s<>\"()\\\\]+|#[a-z0-9-]+|[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*)");

        /** Makes each run of white space one space and checks the address. */
        public Link {
            text = oneLine(text);
            if (!SAFE.matcher(href).matches()) {
                throw new IllegalArgumentException("link \"" + text + "\" leads to \"" + href
                        + "\"; use an https, http or mailto address, #place or a relative path");
            }
        }
    }

    /** Plain words. */
    static Words words(String text) {
        return new Words(text);
    }

    /** Words that matter most. */
    static Strong strong(String text) {
        return new Strong(text);
    }

    /** The name of a file, table or column. */
    static Code code(String text) {
        return new Code(text);
    }

    /** A link. */
    static Link link(String text, String href) {
        return new Link(text, href);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
