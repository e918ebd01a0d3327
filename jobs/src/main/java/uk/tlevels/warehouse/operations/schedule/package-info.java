/** Schedules for the programs that start commands: written from the graph of steps, to be read and changed. */
package uk.tlevels.warehouse.operations.schedule;
