package uk.tlevels.generator.plan;

import uk.tlevels.generator.people.Person;

/** Someone who progresses, and the provider they come from. */
record Origin(Person person, int provider) {}
