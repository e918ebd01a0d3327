package uk.tlevels.publishing.screening.table;

import java.util.List;

/**
 * What the lines of a CSV file look like.
 *
 * @param header the names in the first line
 * @param ragged the first lines that have more or fewer fields than the header
 * @param raggedCount how many such lines there are
 * @param empty the first lines in which every cell is blank
 * @param emptyCount how many such lines there are
 */
public record Shape(List<String> header, List<Ragged> ragged, long raggedCount, List<Long> empty, long emptyCount) {
    static final int NAMED = 5;

    /** Copies. */
    public Shape {
        header = List.copyOf(header);
        ragged = List.copyOf(ragged);
        empty = List.copyOf(empty);
    }

    /**
     * A line of another width than the header.
     *
     * @param row the data line, from 1
     * @param fields how many fields it has
     */
    public record Ragged(long row, int fields) {}
}
