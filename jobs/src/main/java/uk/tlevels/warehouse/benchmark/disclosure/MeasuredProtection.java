package uk.tlevels.warehouse.benchmark.disclosure;

import java.util.stream.IntStream;
import uk.tlevels.disclosure.attack.Attack;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.Knowledge;
import uk.tlevels.disclosure.protection.LowerBound;
import uk.tlevels.disclosure.protection.Problem;
import uk.tlevels.disclosure.protection.Protection;

/**
 * Made-up counts protected and attacked.
 *
 * @param counts how many
 * @param small how many of them are below the threshold
 * @param companions how many are held back beside these
 * @param fewest a number of companions below which no choice can go
 * @param narrow how many small counts the attack finds more narrowly than to within the minimum interval
 * @param protectionSeconds what the choice took, by the clock
 * @param attackSeconds what the attack took, by the clock
 */
public record MeasuredProtection(
        int counts, int small, int companions, int fewest, int narrow, double protectionSeconds, double attackSeconds) {
    private static final int THRESHOLD = 3;
    private static final int MINIMUM_INTERVAL = 2;
    private static final double TOTAL = 4;
    private static final double NANOSECONDS = 1e9;

    /** Protects counts as releases do, at the threshold and the interval of ours, and attacks them. */
    public static MeasuredProtection of(MadeCounts made) {
        Problem problem = new Problem(0, MINIMUM_INTERVAL + 1);
        for (int count = 0; count < made.size(); count++) {
            problem.count(
                    made.value(count),
                    Bounds.exactly(made.value(count)),
                    isSmall(made.value(count)) ? Problem.Need.SMALL : Problem.Need.OPEN,
                    Math.pow(TOTAL, made.totals(count)) * (1 + Math.log1p((double) made.value(count))));
        }
        made.equations().forEach(problem::add);
        long start = System.nanoTime();
        Protection protection = Protection.of(problem);
        long chosen = System.nanoTime();
        Knowledge knowledge = new Knowledge();
        for (int count = 0; count < made.size(); count++) {
            knowledge.cell(protection.hides(count) ? Bounds.atLeast(0) : Bounds.exactly(made.value(count)));
        }
        made.equations().forEach(knowledge::add);
        Attack attack = Attack.on(knowledge, MINIMUM_INTERVAL, count -> isSmall(made.value(count)));
        long end = System.nanoTime();
        int[] small = IntStream.range(0, made.size())
                .filter(count -> isSmall(made.value(count)))
                .toArray();
        return new MeasuredProtection(
                made.size(),
                small.length,
                protection.companions(),
                LowerBound.companions(problem),
                (int) IntStream.of(small)
                        .filter(count -> attack.interval(count).width() < MINIMUM_INTERVAL)
                        .count(),
                (chosen - start) / NANOSECONDS,
                (end - chosen) / NANOSECONDS);
    }

    private static boolean isSmall(long value) {
        return value > 0 && value < THRESHOLD;
    }
}
