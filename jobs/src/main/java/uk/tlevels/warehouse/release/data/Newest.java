package uk.tlevels.warehouse.release.data;

import uk.tlevels.warehouse.release.definition.Period;

/**
 * The newest period that a data set of a release may hold.
 *
 * @param release the period of the release
 * @param lag by how many years the data set is behind
 */
record Newest(Period release, int lag) {
    private static final int ACADEMIC_YEAR = 6;

    /** Whether a period is no later. */
    boolean admits(String period) {
        return period.compareTo(of(period)) <= 0;
    }

    /** Whether a period is this one. */
    boolean is(String period) {
        return period.equals(of(period));
    }

    /** Both ways of writing it. */
    String title() {
        return release.before(lag).title() + " (or of the year " + of("0000") + ")";
    }

    /** An academic year in six digits; else the calendar year in which it ends, in four. */
    private String of(String period) {
        Period newest = release.before(lag);
        return period.length() == ACADEMIC_YEAR ? newest.code() : String.valueOf(newest.start() + 1);
    }
}
