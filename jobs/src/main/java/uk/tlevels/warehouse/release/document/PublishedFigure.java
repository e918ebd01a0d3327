package uk.tlevels.warehouse.release.document;

/**
 * A figure that is published elsewhere, beside what the tables of the release give.
 *
 * @param id its identifier in {@code schemas/figures/}
 * @param quote the words it is stated in
 * @param published the published value
 * @param computed the computed value
 * @param agrees whether they agree under the rule of the words
 * @param note what a reader should know
 */
public record PublishedFigure(
        String id, String quote, String published, String computed, boolean agrees, String note) {}
