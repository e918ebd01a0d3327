package uk.tlevels.generator.plan;

import java.time.LocalDate;

/**
 * How a programme ended.
 *
 * @param compStatus ILR completion status: 2 completed, 3 withdrawn, 6 on a break
 * @param withdrawReason ILR code, 0 unless withdrawn
 */
public record Ending(LocalDate date, int compStatus, int withdrawReason) {

    static Ending completed(LocalDate date) {
        return new Ending(date, 2, 0);
    }

    static Ending withdrawn(LocalDate date, int reason) {
        return new Ending(date, 3, reason);
    }

    static Ending onBreak(LocalDate date) {
        return new Ending(date, 6, 0);
    }
}
