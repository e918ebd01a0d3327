/**
 * What may be shown of a number about people. Everything works on all the tables of a release at once, since what one
 * table hides another may give back. Knows no files, tables or engines.
 *
 * <p>A release first asks {@link uk.tlevels.warehouse.disclosure.Suppression} which counts are hidden, then {@link
 * uk.tlevels.warehouse.disclosure.Rounding} how the others are printed.
 */
package uk.tlevels.warehouse.disclosure;
