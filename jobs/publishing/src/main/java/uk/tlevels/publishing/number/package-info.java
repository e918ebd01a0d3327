/**
 * Numbers as a release shows them, and the symbols that stand where there is none.
 *
 * <p>The symbols are those of the Government Statistical Service, used in Explore Education Statistics ("Creating
 * statistics for the open data standards", DfE statistics production guidance); halves are rounded up, as DfE does.
 */
package uk.tlevels.publishing.number;
