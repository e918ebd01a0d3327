/** Published tables with their meanings, for people who have no Spark. */
package uk.tlevels.warehouse.export;
