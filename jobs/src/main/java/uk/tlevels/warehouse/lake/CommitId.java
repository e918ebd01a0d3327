package uk.tlevels.warehouse.lake;

/**
 * What tells a commit from others of its table. A table takes the numbers of a sequence in ascending order and each
 * once, so of two writers with the same number one is refused, and a writer whose answer was lost can ask again.
 *
 * @param sequence the name of a sequence
 * @param number its place in it, from 1
 */
public record CommitId(String sequence, long number) {
    /** A commit that stands alone. */
    public static CommitId of(String id) {
        return new CommitId(id, 1);
    }
}
