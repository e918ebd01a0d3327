package uk.tlevels.generator.plan;

/** A flaw planted in the record of one programme. */
public enum Blemish {
    NONE,
    LEFT_WITHIN_42_DAYS,
    TWO_T_LEVELS_IN_ONE_YEAR,
    PLANNED_END_BEFORE_START,
    THIRTY_FIRST_OF_FEBRUARY,
    UNKNOWN_ELEMENT,
    SUPERSEDED_LEARNER,
    PROVISIONAL_ONLY
}
