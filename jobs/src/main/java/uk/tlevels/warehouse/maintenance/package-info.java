/** Upkeep of a whole warehouse: what is kept for whom, what goes, and who is forgotten. */
package uk.tlevels.warehouse.maintenance;
