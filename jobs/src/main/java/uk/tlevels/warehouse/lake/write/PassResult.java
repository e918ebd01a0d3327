package uk.tlevels.warehouse.lake.write;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a pass over rows told.
 *
 * @param rows how many there are
 * @param contentHash a hash of the rows that does not depend on their order: equal content, equal hash
 * @param keysDiffer true when no two rows have the same key; false when some may have
 * @param nulls how many rows have no value, by column that must have one, in the order of the table
 * @param broken how many rows break each rule, in the order of the rules
 * @param files the files that hold the rows; none when they were only read
 */
public record PassResult(
        long rows,
        String contentHash,
        boolean keysDiffer,
        List<Long> nulls,
        List<Long> broken,
        List<StagedFile> files) {
    /** Copies the lists. */
    public PassResult {
        nulls = List.copyOf(nulls);
        broken = List.copyOf(broken);
        files = List.copyOf(files);
    }

    /** What the tasks of a pass told, together. */
    public static PassResult of(RowShape shape, List<PartitionResult> partitions) {
        ContentHash content = ContentHash.of(partitions);
        boolean counted = partitions.stream().noneMatch(p -> p.keys().isEmpty() && p.rows() > 0);
        return new PassResult(
                content.rows(),
                content.text(),
                counted
                        && KeyHashes.differ(partitions.stream()
                                .flatMap(p -> p.keys().stream())
                                .toList()),
                summed(
                        shape.columns(),
                        partitions.stream().map(PartitionResult::nulls).toList()),
                summed(
                        shape.rules(),
                        partitions.stream().map(PartitionResult::broken).toList()),
                partitions.stream().flatMap(p -> p.files().stream()).toList());
    }

    private static List<Long> summed(int width, List<List<Long>> counts) {
        return IntStream.range(0, width)
                .mapToObj(i -> counts.stream().mapToLong(some -> some.get(i)).sum())
                .toList();
    }
}
