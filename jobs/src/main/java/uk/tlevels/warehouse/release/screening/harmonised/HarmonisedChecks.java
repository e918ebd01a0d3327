package uk.tlevels.warehouse.release.screening.harmonised;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stage "Check harmonised". */
public final class HarmonisedChecks {
    private HarmonisedChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                new HarmonisedVariables(),
                new HarmonisedEthVals(),
                new HarmonisedEthCharGrp(),
                new HarmonisedEthCharVals());
    }
}
