/**
 * Checks the files of a data set before they are uploaded to Explore Education Statistics. {@link
 * uk.tlevels.warehouse.release.screening.Screening} is the way in. Plain Java: no Spark, no table, no clock.
 *
 * <p>A check is a small class with a name that never changes; each package has those of one or two stages and one class
 * that lists them in running order. The rules are those of the <a
 * href="https://dfe-analytical-services.github.io/analysts-guide/statistics-production/ud.html">analysts' guide</a> and of
 * <a href="https://github.com/dfe-analytical-services/eesyscreener">eesyscreener</a>; packages below {@code ours} have
 * those that the published screener does not look at.
 */
package uk.tlevels.warehouse.release.screening;
