package uk.tlevels.publishing.screening.table;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One column of the data: for each line the number of its text. Lines count from 0. */
public final class DataColumn {
    private final String name;
    private final Dictionary texts = new Dictionary();
    private int[] codes = new int[64];
    private int rows;
    private String last = "";
    private int lastCode = -1;

    DataColumn(String name) {
        this.name = name;
    }

    void append(String text) {
        if (lastCode < 0 || !text.equals(last)) {
            last = text;
            lastCode = texts.code(text);
        }
        if (codes.length == rows) {
            codes = Arrays.copyOf(codes, rows + (rows >> 1));
        }
        codes[rows++] = lastCode;
    }

    /** Its name in the header. */
    public String name() {
        return name;
    }

    /** Data lines. */
    public int rows() {
        return rows;
    }

    /** The number of the text in a line; equal texts have equal numbers. */
    public int code(int row) {
        return codes[row];
    }

    /** The text in a line, empty for a blank cell. */
    public String text(int row) {
        return texts.text(codes[row]);
    }

    /** How many distinct texts there are, the blank among them. */
    public int distinct() {
        return texts.size();
    }

    /** The text of a number. */
    public String item(int code) {
        return texts.text(code);
    }

    /** The distinct texts in order of appearance. */
    public Stream<String> items() {
        return IntStream.range(0, distinct()).mapToObj(this::item);
    }
}
