/**
 * The documentation of a warehouse as a folder of pages that ask nothing of a network: tables and columns with where they
 * come from, published figures with the cells they rest on, releases, and a search.
 */
package uk.tlevels.warehouse.docs;
