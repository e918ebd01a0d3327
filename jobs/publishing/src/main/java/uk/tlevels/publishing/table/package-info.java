/** Tables of figures as data, for the bulletin and for the numbers behind each chart. */
package uk.tlevels.publishing.table;
