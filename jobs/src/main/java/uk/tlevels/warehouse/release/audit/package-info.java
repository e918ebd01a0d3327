/**
 * The attack on folders of releases: data files for Explore Education Statistics, ours or anybody's, read as a reader would
 * without warehouse or Spark, and what the attack finds, in words.
 */
package uk.tlevels.warehouse.release.audit;
