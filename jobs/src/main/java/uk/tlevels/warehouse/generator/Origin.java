package uk.tlevels.warehouse.generator;

/** Someone who progresses, and the provider they come from. */
record Origin(Person person, int provider) {}
