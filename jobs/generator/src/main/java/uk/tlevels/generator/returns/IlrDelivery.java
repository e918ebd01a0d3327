package uk.tlevels.generator.returns;

import java.time.LocalDate;

/**
 * One aim of a learner.
 *
 * @param specifics elements only some aims have
 */
record IlrDelivery(String aim, int aimType, LocalDate start, LocalDate plannedEnd, Specifics specifics) {

    /** What sets an aim apart. */
    enum Specifics {
        NONE,
        PLANNED_HOURS,
        WORK_PLACEMENT,
        CORE
    }
}
