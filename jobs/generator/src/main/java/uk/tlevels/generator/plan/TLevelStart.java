package uk.tlevels.generator.plan;

import uk.tlevels.generator.people.SpecialismChoice;
import uk.tlevels.generator.people.TLevel;

/**
 * A learner who counts as a T Level starter.
 *
 * @param enrolment the T Level that decides the learner's fate: the second one of a learner with two
 * @param earlierProvider index of the provider the learner came from in the same year, or -1
 * @param attemptedBoth whether results exist for both components
 */
public record TLevelStart(
        Enrolment enrolment,
        int earlierProvider,
        TLevel tLevel,
        SpecialismChoice specialism,
        Fate fate,
        boolean attemptedBoth) {}
