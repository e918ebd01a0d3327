/**
 * Files for Explore Education Statistics: data, metadata and the bulk upload that holds them.
 *
 * @see <a href="https://dfe-analytical-services.github.io/analysts-guide/statistics-production/ud.html">Open data
 *     standards (DfE)</a>
 */
package uk.tlevels.warehouse.release.ees;
