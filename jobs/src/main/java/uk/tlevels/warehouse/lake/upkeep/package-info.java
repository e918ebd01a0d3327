/**
 * Upkeep of one Delta table: fewer and larger files, no files that nobody can ask for, a log no longer than needed. Which
 * versions must stay is decided elsewhere.
 */
package uk.tlevels.warehouse.lake.upkeep;
