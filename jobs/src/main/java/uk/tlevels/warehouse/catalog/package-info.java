/**
 * What contracts, SQL files and ledgers tell of tables, columns and published figures, and what the plans of the SQL tell
 * of where columns come from. But for the last it needs no Spark.
 */
package uk.tlevels.warehouse.catalog;
