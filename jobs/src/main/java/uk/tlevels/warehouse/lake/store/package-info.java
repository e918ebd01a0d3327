/**
 * What makes Delta safe and fast on a local disk: a log store whose commits are hard links, and Hadoop's local file
 * system over {@code java.nio.file} so that no process is forked for a permission. {@link
 * uk.tlevels.warehouse.lake.store.LocalDisk} turns both on, and they belong together: the quicker file system makes the
 * race in Delta's own local log store easier to hit.
 */
package uk.tlevels.warehouse.lake.store;
