/** Published tables for Spark Connect clients, by Spark's own server; what is here needs its jars, which the launcher fetches. */
package uk.tlevels.warehouse.serve;
