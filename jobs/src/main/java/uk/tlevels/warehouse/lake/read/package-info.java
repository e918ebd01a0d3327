/**
 * Versions of Delta tables as their logs tell them, read by Delta Kernel: rows of small tables without Spark, and files for
 * Spark to read. It writes nothing and knows no contract.
 */
package uk.tlevels.warehouse.lake.read;
