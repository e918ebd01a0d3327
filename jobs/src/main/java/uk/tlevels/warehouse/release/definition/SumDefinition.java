package uk.tlevels.warehouse.release.definition;

import java.util.List;

/**
 * An indicator that is the sum of others in every row.
 *
 * @param total the sum
 * @param parts what it is the sum of
 */
public record SumDefinition(String total, List<String> parts) {
    /** Copies the list. */
    public SumDefinition {
        parts = List.copyOf(parts);
    }
}
