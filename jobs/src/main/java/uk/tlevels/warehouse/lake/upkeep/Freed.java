package uk.tlevels.warehouse.lake.upkeep;

/**
 * Files that were deleted, or would be.
 *
 * @param files how many
 * @param bytes their size
 */
public record Freed(int files, long bytes) {
    /** Nothing at all. */
    public static final Freed NOTHING = new Freed(0, 0);

    /** Both together. */
    public Freed plus(Freed other) {
        return new Freed(files + other.files, bytes + other.bytes);
    }
}
