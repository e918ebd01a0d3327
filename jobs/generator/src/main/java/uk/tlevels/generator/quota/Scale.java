package uk.tlevels.generator.quota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of the national population that is written.
 *
 * @param factor 1 is the whole nation; more than 0
 */
public record Scale(BigDecimal factor) {

    /** Refuses what is not above 0. */
    public Scale {
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("scale must be more than 0 but is " + factor);
        }
    }

    /** The quota at this scale, halves up. */
    public int of(int quota) {
        return factor.multiply(BigDecimal.valueOf(quota))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** As {@link #of}, but what exists at all exists at every scale. */
    public int atLeastOne(int quota) {
        return quota == 0 ? 0 : Math.max(1, of(quota));
    }

    /** Shares a total among parts in proportion to their weights, by largest remainder; of equal ones the first. */
    public static Map<String, Integer> share(int total, Map<String, Integer> weights) {
        long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
        Map<String, Integer> shares = new LinkedHashMap<>();
        List<Map.Entry<String, Long>> remainders = new ArrayList<>();
        int left = total;
        for (Map.Entry<String, Integer> part : weights.entrySet()) {
            long product = (long) total * part.getValue();
            shares.put(part.getKey(), (int) (product / sum));
            remainders.add(Map.entry(part.getKey(), product % sum));
            left -= (int) (product / sum);
        }
        remainders.sort(Map.Entry.<String, Long>comparingByValue().reversed());
        remainders.subList(0, left).forEach(part -> shares.merge(part.getKey(), 1, Integer::sum));
        return shares;
    }
}
