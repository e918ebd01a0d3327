/** The words and figures of a release: numbers put into sentences, rows of data sets turned into tables and charts. */
package uk.tlevels.warehouse.release.narrative;
