package uk.tlevels.warehouse.lake;

/**
 * What a write left behind.
 *
 * @param version the table's version that holds it
 * @param rows how many rows were written
 * @param contentHash a hash of the rows that does not depend on their order: equal content, equal hash
 */
public record Written(long version, long rows, String contentHash) {}
