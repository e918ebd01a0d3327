/** What commands print: summaries, tables, JSON and progress, and the code that a command ends with. */
package uk.tlevels.warehouse.cli.output;
