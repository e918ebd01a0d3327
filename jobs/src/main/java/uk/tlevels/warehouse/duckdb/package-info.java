/** Where the driver of DuckDB comes from, which is no part of the product. */
package uk.tlevels.warehouse.duckdb;
