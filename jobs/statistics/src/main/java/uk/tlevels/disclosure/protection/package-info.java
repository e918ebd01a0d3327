/**
 * Which counts are held back beside the small ones so that an attack leaves each small one wide enough, at the least loss.
 * Each is proved safe by worlds: other whole numbers that satisfy everything a reader knows.
 */
package uk.tlevels.disclosure.protection;
