/**
 * What may be shown of a number about people. Everything works on all the tables of a release at once, since what one
 * table hides another may give back. Knows no files, tables or engines.
 *
 * <p>Package {@code protection} chooses which counts are hidden, {@code table} writes down what a reader can know of the
 * result, and {@code attack} tries to get the hidden counts back from it. How a number that may be shown is printed, and
 * what stands in the place of one that may not, is for those who publish it.
 */
package uk.tlevels.disclosure;
