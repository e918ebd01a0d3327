package uk.tlevels.generator.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/**
 * What becomes of results after they were first published: pending ones are resolved, placements completed late,
 * components resat or marked again. Each change touches as few components as it can.
 */
final class ResultRevisions {

    private record Move(Standing from, Standing to, int count) {}

    private final PlanNode quotas;
    private final Scale scale;
    private final Streams streams;
    private final GradeFinder tables = GradeFinder.load();

    ResultRevisions(Quotas quotas, Scale scale, Streams streams) {
        this.quotas = quotas.file("results.yaml");
        this.scale = scale;
        this.streams = streams;
    }

    /**
     * The registrations as an August shows them.
     *
     * @param before as the August before showed them
     */
    Registrations inAugust(int year, Registrations before) {
        Map<Integer, List<Registration>> rows = new TreeMap<>(before.rows());
        PlanNode cohorts = quotas.at("august_" + year);
        rows.replaceAll((startYear, some) -> cohorts.has(startYear)
                ? revised(
                        some,
                        moves(cohorts.at(startYear).at("moves")),
                        streams.named("revisions/" + year + "/" + startYear))
                : some);
        return new Registrations(rows);
    }

    private List<Move> moves(PlanNode node) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        node.keys().forEach(from -> node.at(from).counts().forEach((to, count) -> weights.put(from + " " + to, count)));
        int total = weights.values().stream().mapToInt(Integer::intValue).sum();
        List<Move> moves = new ArrayList<>();
        Scale.share(scale.of(total), weights).forEach((fromTo, count) -> {
            String[] names = fromTo.split(" ", 2);
            moves.add(new Move(Standing.of(names[0]), Standing.of(names[1]), count));
        });
        return moves;
    }

    private List<Registration> revised(List<Registration> before, List<Move> moves, SplittableRandom random) {
        List<Registration> rows = new ArrayList<>(before);
        Set<Integer> moved = new HashSet<>();
        Map<Standing, List<Integer>> standing = standing(before);
        for (Move move : moves) {
            List<Integer> candidates = new ArrayList<>(standing.get(move.from()).stream()
                    .filter(i -> !moved.contains(i))
                    .toList());
            Draws.shuffle(candidates, random);
            int[] changes = new int[before.size()];
            candidates.forEach(i -> changes[i] = changes(before.get(i), move.to()));
            candidates.sort(Comparator.comparingInt(i -> changes[i]));
            for (int i : candidates.subList(0, Math.min(move.count(), candidates.size()))) {
                moved.add(i);
                rows.set(i, revised(before.get(i), move.to(), random));
            }
        }
        return rows;
    }

    /** Where the rows that can be revised stand: their positions, in order. */
    private Map<Standing, List<Integer>> standing(List<Registration> rows) {
        Map<Standing, List<Integer>> standing = new EnumMap<>(Standing.class);
        for (Standing any : Standing.values()) {
            standing.put(any, new ArrayList<>());
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).canBeRevised()) {
                standing.get(Standing.of(tables, rows.get(i))).add(i);
            }
        }
        return standing;
    }

    private int changes(Registration row, Standing to) {
        return to.passGrade()
                .map(grade -> tables.changes(grade, row.tLevel().matrixOf(row.startYear()), row.grades()))
                .orElse(0);
    }

    private Registration revised(Registration row, Standing to, SplittableRandom random) {
        Grades grades =
                switch (to) {
                    case DISTINCTION_STAR, DISTINCTION, MERIT, PASS ->
                        tables.nearest(
                                to.passGrade().orElseThrow(),
                                row.tLevel().matrixOf(row.startYear()),
                                row.grades(),
                                row.specialism(),
                                random);
                    case PARTIAL_WITH_PLACEMENT -> withOneUnclassified(row, random);
                    case NO_RESULT -> tables.grades(row.grades().core(), Grades.NO_RESULT, row.specialism(), random);
                    default -> throw new IllegalArgumentException("results are not revised to " + to);
                };
        Placement placement = to == Standing.NO_RESULT || row.placement().meetsTheRequirement()
                ? row.placement()
                : Placement.COMPLETED;
        return row.revised(
                grades, placement, OverallResult.of(tables, row.tLevel(), row.startYear(), grades, placement));
    }

    private Grades withOneUnclassified(Registration row, SplittableRandom random) {
        Grades grades = row.grades();
        boolean specialism =
                grades.specialism().isEmpty() || grades.specialism().equals(Grades.PENDING);
        return specialism
                ? tables.grades(grades.core(), Grades.UNCLASSIFIED, row.specialism(), random)
                : new Grades(Grades.UNCLASSIFIED, grades.specialism(), grades.registered());
    }
}
