package uk.tlevels.publishing.text;

import java.util.Arrays;
import java.util.List;

/** A part of a document that stands by itself. */
public sealed interface Block {
    /**
     * The heading of what follows.
     *
     * @param depth 1 for a part of the document, 2 for a part of that, 3 for the smallest
     * @param text its words
     */
    record Heading(int depth, String text) implements Block {
        /** Checks the depth. */
        public Heading {
            if (depth < 1 || depth > 3) {
                throw new IllegalArgumentException("heading \"" + text + "\" has depth " + depth + "; use 1, 2 or 3");
            }
            text = Span.words(text).text().strip();
        }
    }

    /**
     * A paragraph.
     *
     * @param line its text
     */
    record Paragraph(Line line) implements Block {}

    /**
     * A list of points.
     *
     * @param points one line each, at least one
     */
    record Bullets(List<Line> points) implements Block {
        /** Copies the points and checks that there is one. */
        public Bullets {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a list needs at least one point; leave it out where there is none");
            }
        }
    }

    /**
     * A small table of words, with one row of headings and no merged cells.
     *
     * @param caption what it shows
     * @param headings one for each column
     * @param rows cells, as many in each row as there are headings; the first is the heading of its row
     */
    record TextTable(String caption, List<String> headings, List<List<Line>> rows) implements Block {
        /** Copies the lists and checks that the rows are as wide as the headings. */
        public TextTable {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
            if (headings.isEmpty()) {
                throw new IllegalArgumentException("table \"" + caption + "\" has no column; give it headings");
            }
            for (List<Line> row : rows) {
                if (row.size() != headings.size()) {
                    throw new IllegalArgumentException("table \"" + caption + "\" has " + headings.size()
                            + " headings and a row of " + row.size() + " cells; give each row a cell for each heading");
                }
            }
        }
    }

    /** A heading. */
    static Heading heading(int depth, String text) {
        return new Heading(depth, text);
    }

    /** A paragraph of plain words. */
    static Paragraph paragraph(String words) {
        return new Paragraph(Line.of(words));
    }

    /** A paragraph of several spans. */
    static Paragraph paragraph(Span... spans) {
        return new Paragraph(Line.of(spans));
    }

    /** A list of points in plain words. */
    static Bullets bullets(String... points) {
        return new Bullets(Arrays.stream(points).map(Line::of).toList());
    }
}
