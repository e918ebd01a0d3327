package uk.tlevels.generator.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import uk.tlevels.generator.quota.Draws;

/** Draws the dates of a programme. Whoever counts stays 60 days, safely beyond the qualifying 42. */
record Calendar(SplittableRandom random) {

    private static final int LONGER_THAN_QUALIFYING = 60;
    private static final List<Integer> LEFT_LEARNING = List.of(3, 43, 44, 46, 97, 97, 98);

    LocalDate start(int year) {
        return Draws.day(LocalDate.of(year, 9, 1), LocalDate.of(year, 9, 24), random);
    }

    LocalDate plannedEnd(int year, int years) {
        return LocalDate.of(year + years, 7, 1 + random.nextInt(20));
    }

    Ending completed(int year, int years) {
        return Ending.completed(
                Draws.day(LocalDate.of(year + years, 6, 20), LocalDate.of(year + years, 7, 20), random));
    }

    Ending leftLearning(LocalDate start, int lastYearEnds) {
        return Ending.withdrawn(dayOfLeaving(start, lastYearEnds, 6), Draws.pick(LEFT_LEARNING, random));
    }

    /** Leaves early enough in a year to start something else within it. */
    Ending movedOn(LocalDate start, int lastYearEnds, int reason) {
        return Ending.withdrawn(dayOfLeaving(start, lastYearEnds, 4), reason);
    }

    Ending onBreak(LocalDate start, int lastYearEnds) {
        return Ending.onBreak(dayOfLeaving(start, lastYearEnds, 5));
    }

    /** Too short a stay to count. */
    Ending withinQualifyingPeriod(LocalDate start) {
        return Ending.withdrawn(start.plusDays(5 + random.nextInt(30)), 97);
    }

    LocalDate soonAfter(LocalDate leaving) {
        return leaving.plusDays(7 + random.nextInt(30));
    }

    private LocalDate dayOfLeaving(LocalDate start, int lastYearEnds, int lastMonth) {
        int firstYearEnds = start.getYear() + 1;
        boolean secondYear = lastYearEnds > firstYearEnds && random.nextInt(100) < 40;
        LocalDate first = secondYear ? LocalDate.of(firstYearEnds, 9, 20) : start.plusDays(LONGER_THAN_QUALIFYING);
        return Draws.day(first, LocalDate.of(secondYear ? lastYearEnds : firstYearEnds, lastMonth, 15), random);
    }
}
