package uk.tlevels.warehouse.lake.write;

import java.io.Serializable;
import java.util.List;

/**
 * What a task tells of the rows that it put into a sink.
 *
 * @param rows how many
 * @param hash the sum of their hashes
 * @param keys one ascending list of hashes of their keys; none where they were not counted
 * @param nulls how many have no value, by column; only columns that must have one count
 * @param broken how many break each rule
 * @param files the files it wrote
 */
public record PartitionResult(
        long rows, long hash, List<long[]> keys, List<Long> nulls, List<Long> broken, List<StagedFile> files)
        implements Serializable {}
