/**
 * One run of the whole pipeline on any storage and master, measured: times, and the bytes that tasks and the driver moved.
 * Runs are kept in a CSV file, so that those on a local disk, a bucket and a cluster stand side by side.
 */
package uk.tlevels.warehouse.benchmark.pipeline;
