/**
 * Checks the files of a data set before they are uploaded to Explore Education Statistics. {@link
 * uk.tlevels.publishing.screening.Screening} is the way in. Plain Java: no Spark, no table, no clock.
 *
 * <p>Each family of checks is a table in running order: a check's name, which never changes, what it says, and what it looks
 * for. Where that is an algorithm it has a class. Most rules are those of the <a
 * href="https://dfe-analytical-services.github.io/analysts-guide/statistics-production/ud.html">analysts' guide</a> and of
 * <a href="https://github.com/dfe-analytical-services/eesyscreener">eesyscreener</a>; families below {@code ours} look for
 * what the published screener does not.
 */
package uk.tlevels.publishing.screening;
