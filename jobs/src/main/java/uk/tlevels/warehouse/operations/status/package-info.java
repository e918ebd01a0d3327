/** Which returns are owed and not here, what is stale or broken, and who is told. */
package uk.tlevels.warehouse.operations.status;
