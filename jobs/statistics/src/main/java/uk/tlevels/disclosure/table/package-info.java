/**
 * Published tables as a reader sees them, and everything that he can write down between their counts: over the items of a
 * filter, over places, from T Levels to routes, along running counts, from one file and one edition to another. {@link
 * uk.tlevels.disclosure.table.TableKnowledge} puts it all into one system for the attack.
 */
package uk.tlevels.disclosure.table;
