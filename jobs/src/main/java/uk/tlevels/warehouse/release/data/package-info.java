/**
 * The data sets of a release in memory: read from gold, completed to a full matrix, put through disclosure control.
 *
 * <p>{@link uk.tlevels.warehouse.release.data.GoldReader} reads, {@link uk.tlevels.warehouse.release.data.Matrix} completes,
 * {@link uk.tlevels.warehouse.release.data.DisclosureControl} decides over all data sets of a release at once what is shown.
 */
package uk.tlevels.warehouse.release.data;
