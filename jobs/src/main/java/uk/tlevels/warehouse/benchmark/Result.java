package uk.tlevels.warehouse.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the table.
 *
 * @param name by which it is picked
 * @param what what was measured
 * @param limits what it should come to
 * @param measured what it came to; empty when it failed
 * @param reference what the reference came to at the same time; empty without one
 * @param failure why there is no measure; empty when there is
 */
public record Result(
        String name,
        String what,
        List<Limit> limits,
        Map<Quantity, Double> measured,
        Map<Quantity, Double> reference,
        String failure) {

    /** Whether it was measured and keeps every limit. */
    public boolean met() {
        return failure.isEmpty()
                && limits.stream()
                        .allMatch(limit -> measured.containsKey(limit.quantity())
                                && limit.isKeptBy(measured.get(limit.quantity())));
    }

    /** The quantity of the first limit that both came to; empty without a reference. */
    public Optional<Quantity> compared() {
        return limits.stream()
                .map(Limit::quantity)
                .filter(quantity -> measured.containsKey(quantity) && reference.getOrDefault(quantity, 0.0) > 0)
                .findFirst();
    }
}
