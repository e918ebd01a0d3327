package uk.tlevels.generator.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * An earlier return that a later one replaces.
 *
 * @param provider index in the register
 * @param asAt the day whose state it shows, in the month of the return that replaces it
 * @param superseded learners it alone holds
 */
public record Resubmission(int provider, int year, LocalDate asAt, List<Enrolment> superseded) {}
