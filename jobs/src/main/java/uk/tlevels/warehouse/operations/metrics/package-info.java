/** Metrics of a warehouse in the text format of Prometheus. */
package uk.tlevels.warehouse.operations.metrics;
