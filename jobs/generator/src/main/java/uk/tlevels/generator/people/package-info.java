/** People, providers and places, and what can be studied. */
package uk.tlevels.generator.people;
