/**
 * What may be shown of a number about people. Everything works on all the tables of a release at once, since what one
 * table hides another may give back. Knows no files, tables or engines.
 *
 * <p>Package {@code protection} chooses which counts are hidden, {@link uk.tlevels.disclosure.Rounding} says how the
 * others are printed, {@code table} writes down what a reader can know of the result, and {@code attack} tries to get the
 * hidden counts back from it.
 */
package uk.tlevels.disclosure;
