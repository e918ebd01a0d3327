/** A folder to begin in. */
package uk.tlevels.warehouse.operations.setup;
