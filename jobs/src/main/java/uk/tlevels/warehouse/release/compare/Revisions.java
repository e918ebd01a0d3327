package uk.tlevels.warehouse.release.compare;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two versions of a release.
 *
 * @param earlier the folder of the earlier version
 * @param later the folder of the later version
 * @param dataSets a comparison for each data set of either
 */
public record Revisions(String earlier, String later, List<DataSetRevisions> dataSets) {
    /** Copies the list. */
    public Revisions {
        dataSets = List.copyOf(dataSets);
    }

    /** Whether a data set is in both. */
    public enum Presence {
        /** In both. */
        BOTH,
        /** In the later version only. */
        NEW,
        /** In the earlier version only. */
        GONE
    }

    /** Why cells moved. */
    public enum Cause {
        /** Other rows in the table, by the same definition. */
        REVISED_DATA("revised data"),
        /** The SQL, the contract or the definition of the data set is another. */
        METHOD_CHANGE("method change"),
        /** Neither; only other cells are hidden or rounded. */
        DISCLOSURE("disclosure control");

        private final String words;

        Cause(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    /**
     * What changed in one data set.
     *
     * @param file its file
     * @param title its title
     * @param presence whether it is in both
     * @param cause why its cells moved
     * @param compared how many cells are in both
     * @param added how many rows are new
     * @param removed how many rows are gone
     * @param moves the cells that are another in both, the largest move first
     */
    public record DataSetRevisions(
            String file,
            String title,
            Presence presence,
            Cause cause,
            long compared,
            long added,
            long removed,
            List<Move> moves) {
        /** Copies the list. */
        public DataSetRevisions {
            moves = List.copyOf(moves);
        }

        /** How many cells are another. */
        public int revised() {
            return moves.size();
        }
    }

    /**
     * A cell that is another.
     *
     * @param row what it is about, in words
     * @param indicator its column
     * @param before what was shown
     * @param after what is shown
     */
    public record Move(String row, String indicator, String before, String after) {
        /** The largest first; those that came or went as numbers after all that moved. */
        static final Comparator<Move> LARGEST_FIRST = Comparator.<Move, BigDecimal>comparing(
                        m -> m.size().orElse(BigDecimal.ZERO))
                .reversed()
                .thenComparing(Move::indicator)
                .thenComparing(Move::row);

        /** By how much the number moved, where both are numbers. */
        public Optional<BigDecimal> size() {
            return number(before)
                    .flatMap(b -> number(after).map(a -> a.subtract(b).abs()));
        }

        private static Optional<BigDecimal> number(String text) {
            return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
    }
}
