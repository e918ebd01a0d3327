package uk.tlevels.warehouse.benchmark.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import uk.tlevels.disclosure.attack.Equation;

/**
 * Made-up counts of students by qualification, place (England, nine regions, providers), route and grade, with the total of
 * each dimension and all sums between them: everything hangs together. Half of the routes of a provider have students. The
 * same number gives the same counts.
 */
public final class MadeCounts {
    private static final int REGIONS = 9;
    private static final int ROUTES = 4;
    private static final int GRADES = 6;
    private static final int MOST_PROVIDERS = 270;
    private static final int BY_PLACE = (ROUTES + 1) * (GRADES + 1);
    private static final double USUAL = 60;
    private static final long SEED = 7;

    /** With the total, which stands first; one qualification needs none. */
    private final int qualifications;

    private final int places;
    private final long[] values;
    private final List<Equation> equations = new ArrayList<>();

    /**
     * Makes counts.
     *
     * @param about how many, 500 or more
     */
    public MadeCounts(int about) {
        int providers = Math.min(MOST_PROVIDERS, about / BY_PLACE - REGIONS - 1);
        if (providers < 1) {
            throw new IllegalArgumentException("500 counts are the fewest, not " + about);
        }
        places = 1 + REGIONS + providers;
        qualifications = Math.max(1, about / (places * BY_PLACE));
        values = new long[qualifications * places * BY_PLACE];
        fill(new Random(SEED));
        addEquations();
    }

    private void fill(Random random) {
        for (int qualification = firstPart(); qualification < qualifications; qualification++) {
            for (int provider = 1 + REGIONS; provider < places; provider++) {
                for (int route = 1; route <= ROUTES; route++) {
                    long students = random.nextBoolean() ? 0 : (long) (USUAL * Math.exp(random.nextGaussian()));
                    for (long student = 0; student < students; student++) {
                        double skill = random.nextDouble();
                        count(qualification, provider, route, 1 + (int) (GRADES * skill * skill));
                    }
                }
            }
        }
    }

    private void count(int qualification, int provider, int route, int grade) {
        int[] ofQualifications = qualification == 0 ? new int[] {0} : new int[] {0, qualification};
        for (int q : ofQualifications) {
            for (int place : new int[] {0, region(provider), provider}) {
                for (int r : new int[] {0, route}) {
                    values[number(q, place, r, 0)]++;
                    values[number(q, place, r, grade)]++;
                }
            }
        }
    }

    private int firstPart() {
        return qualifications == 1 ? 0 : 1;
    }

    private static int region(int provider) {
        return 1 + provider % REGIONS;
    }

    private int number(int qualification, int place, int route, int grade) {
        return ((qualification * places + place) * (ROUTES + 1) + route) * (GRADES + 1) + grade;
    }

    private void addEquations() {
        for (int qualification = 0; qualification < qualifications; qualification++) {
            int q = qualification;
            for (int place = 0; place < places; place++) {
                int p = place;
                IntStream.rangeClosed(0, ROUTES)
                        .forEach(r -> sum(number(q, p, r, 0), parts(1, GRADES, g -> number(q, p, r, g)), "grades"));
                IntStream.rangeClosed(0, GRADES)
                        .forEach(g -> sum(number(q, p, 0, g), parts(1, ROUTES, r -> number(q, p, r, g)), "routes"));
            }
            for (int cell = 0; cell < BY_PLACE; cell++) {
                int r = cell / (GRADES + 1);
                int g = cell % (GRADES + 1);
                sum(number(q, 0, r, g), parts(1, REGIONS, p -> number(q, p, r, g)), "regions");
                for (int region = 1; region <= REGIONS; region++) {
                    int in = region;
                    List<Integer> providers = IntStream.range(1 + REGIONS, places)
                            .filter(p -> region(p) == in)
                            .map(p -> number(q, p, r, g))
                            .boxed()
                            .toList();
                    if (!providers.isEmpty()) {
                        sum(number(q, region, r, g), providers, "providers");
                    }
                }
            }
        }
        if (qualifications > 1) {
            int each = places * BY_PLACE;
            IntStream.range(0, each)
                    .forEach(c -> sum(c, parts(1, qualifications - 1, q -> q * each + c), "qualifications"));
        }
    }

    private static List<Integer> parts(int first, int last, IntUnaryOperator number) {
        return IntStream.rangeClosed(first, last).map(number).boxed().toList();
    }

    private void sum(int total, List<Integer> parts, String over) {
        equations.add(Equation.sum(total, parts, () -> "count %d = the sum over %s".formatted(total, over)));
    }

    /** How many counts there are. */
    public int size() {
        return values.length;
    }

    /** A count. */
    public long value(int count) {
        return values[count];
    }

    /** How many dimensions a count is a total of; England is a total of regions and of providers. */
    public int totals(int count) {
        int grade = count % (GRADES + 1);
        int route = count / (GRADES + 1) % (ROUTES + 1);
        int place = count / BY_PLACE % places;
        int qualification = count / BY_PLACE / places;
        return (grade == 0 ? 1 : 0)
                + (route == 0 ? 1 : 0)
                + (place == 0 ? 2 : place <= REGIONS ? 1 : 0)
                + (qualification == 0 && qualifications > 1 ? 1 : 0);
    }

    /** The sums between them. */
    public List<Equation> equations() {
        return List.copyOf(equations);
    }
}
