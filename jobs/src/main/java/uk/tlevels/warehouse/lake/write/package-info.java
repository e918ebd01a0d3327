/**
 * Rows into uncommitted Parquet files, with everything the same pass can tell of them, and files into a version of a Delta
 * table. A table's first commit carries its definition and its rows; Delta's own write path, which plans each write as a
 * command and replays the log through Spark jobs, is not used.
 */
package uk.tlevels.warehouse.lake.write;
