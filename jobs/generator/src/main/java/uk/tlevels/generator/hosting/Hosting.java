package uk.tlevels.generator.hosting;

import java.time.LocalDate;
import uk.tlevels.generator.results.Registration;

/**
 * The time that one student spends with one host.
 *
 * @param academicYear the year it falls in
 * @param hours all hours, tasters and induction included
 * @param mode Block, Day release or Mixed
 */
record Hosting(
        Registration student,
        Host host,
        int academicYear,
        LocalDate start,
        LocalDate end,
        int hours,
        int tasterHours,
        int inductionHours,
        String mode) {}
