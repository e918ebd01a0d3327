/** Registrations, grades and placements, as the results service takes them in and gives them out. */
package uk.tlevels.generator.results;
