/** Runs as events of OpenLineage. */
package uk.tlevels.warehouse.operations.lineage;
