package uk.tlevels.warehouse.generator.plan;

import uk.tlevels.warehouse.generator.people.Person;

/** Someone who progresses, and the provider they come from. */
record Origin(Person person, int provider) {}
