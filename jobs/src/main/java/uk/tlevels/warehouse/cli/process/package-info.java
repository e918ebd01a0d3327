/** The command line as a process: what it prints to, and signals that end it. */
package uk.tlevels.warehouse.cli.process;
