/** What those see who run a warehouse day by day, told by its ledgers; starts no Spark. */
package uk.tlevels.warehouse.operations;
