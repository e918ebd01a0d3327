/**
 * The product's gold SQL computed by DuckDB from the same files, as a measure of what the rows themselves cost. DuckDB is no
 * part of the product: its driver is looked for at run time.
 */
package uk.tlevels.warehouse.benchmark.duckdb;
