package uk.tlevels.publishing.screening.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the publisher says of the data and no file can tell.
 *
 * @param notAdditive counts whose parts need not add up to their totals
 * @param openPercentages columns with unit % that are no shares, such as growth: they may be negative or above 100
 * @param roundingBase what counts were rounded to, 1 when they were not: parts of a rounded total miss it by up to half
 *     of the base each
 */
public record ScreenOptions(List<NotAdditive> notAdditive, Set<String> openPercentages, int roundingBase) {
    /**
     * Copies and checks.
     *
     * @throws IllegalArgumentException when the rounding base is below 1
     */
    public ScreenOptions {
        if (roundingBase < 1) {
            throw new IllegalArgumentException("rounding base %d is below 1".formatted(roundingBase));
        }
        notAdditive = List.copyOf(notAdditive);
        openPercentages = Set.copyOf(openPercentages);
    }

    /** Everything adds up, every percentage is a share, nothing is rounded. */
    public static ScreenOptions none() {
        return new ScreenOptions(List.of(), Set.of(), 1);
    }

    /** These options with one more count whose parts need not add up. */
    public ScreenOptions notAdditive(String indicator, String filter) {
        List<NotAdditive> more = new ArrayList<>(notAdditive);
        more.add(new NotAdditive(indicator, filter));
        return new ScreenOptions(more, openPercentages, roundingBase);
    }

    /** These options with one more percentage that is no share. */
    public ScreenOptions openPercentage(String indicator) {
        Set<String> more = new TreeSet<>(openPercentages);
        more.add(indicator);
        return new ScreenOptions(notAdditive, more, roundingBase);
    }

    /** These options for counts rounded to a multiple. */
    public ScreenOptions roundedTo(int base) {
        return new ScreenOptions(notAdditive, openPercentages, base);
    }

    /** What these and others say; the larger rounding base. */
    public ScreenOptions and(ScreenOptions others) {
        List<NotAdditive> counts = new ArrayList<>(notAdditive);
        counts.addAll(others.notAdditive);
        Set<String> percentages = new TreeSet<>(openPercentages);
        percentages.addAll(others.openPercentages);
        return new ScreenOptions(counts, percentages, Math.max(roundingBase, others.roundingBase));
    }

    /** How far rounding may take the sum of so many parts from their total. */
    public long slack(int parts) {
        return roundingBase == 1 ? 0 : (long) roundingBase * (parts + 1) / 2;
    }

    /** Whether the parts of an indicator by a filter, or by {@code geographic_level}, should add up. */
    public boolean addsUp(String indicator, String filter) {
        return notAdditive.stream().noneMatch(n -> n.covers(indicator, filter));
    }
}
