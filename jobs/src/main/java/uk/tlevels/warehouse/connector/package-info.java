/**
 * Spark data sources over the files that the warehouse takes in, {@code ilr} and {@code contract-csv}, for any Spark session
 * with this jar. They need no warehouse and no Delta.
 */
package uk.tlevels.warehouse.connector;
