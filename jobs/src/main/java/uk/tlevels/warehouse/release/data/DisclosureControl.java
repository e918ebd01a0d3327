package uk.tlevels.warehouse.release.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.Equation;
import uk.tlevels.disclosure.protection.LowerBound;
import uk.tlevels.disclosure.protection.Problem;
import uk.tlevels.disclosure.protection.Protection;
import uk.tlevels.disclosure.table.Assumptions;
import uk.tlevels.disclosure.table.Inequality;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.disclosure.table.Relations;
import uk.tlevels.disclosure.table.TableKnowledge;

/**
 * Disclosure control over all data sets of a release at once, and what readers know from other releases. Small counts are
 * held back with as many others as their protection takes; percentages and means are held back with their counts, and the
 * rest is rounded.
 */
public final class DisclosureControl {
    /** By so much dearer is a count for each dimension that it is a total of. */
    private static final double TOTAL = 4;

    /** With the whole of percentages all of them are held back. */
    private static final double WHOLE = 3;

    private final Policy policy;
    private final Assumptions assumptions;

    /**
     * What is shown and what that costs.
     *
     * @param dataSets in the order in which they were given
     * @param companions how many counts are held back beside the small ones; one that stands in several data sets is one
     * @param fewest a number of companions below which no choice can go
     */
    public record Result(List<Disclosed> dataSets, int companions, int fewest) {
        /** Copies the list. */
        public Result {
            dataSets = List.copyOf(dataSets);
        }
    }

    /** Disclosure control under a policy, where nothing holds between counts but sums. */
    public DisclosureControl(Policy policy) {
        this(policy, List.of());
    }

    /**
     * Disclosure control under a policy.
     *
     * @param known what readers know of the counts beside sums
     */
    public DisclosureControl(Policy policy, List<Inequality> known) {
        this.policy = policy;
        this.assumptions = new Assumptions(policy.smallestHidden(), known);
    }

    /**
     * What a release shows of its data sets, where readers have nothing else.
     *
     * @param dataSets complete, exact; in the order of the release
     */
    public Result of(List<DataSet> dataSets) {
        return of(dataSets, List.of());
    }

    /**
     * What a release shows of its data sets.
     *
     * @param dataSets complete, exact; in the order of the release
     * @param published tables of other releases and of earlier editions that readers have
     */
    public Result of(List<DataSet> dataSets, List<PublicTable> published) {
        List<PublicTable> tables = new ArrayList<>();
        dataSets.forEach(dataSet -> tables.add(ReaderView.of(dataSet, dataSet, policy)));
        int own = tables.size();
        tables.addAll(published);
        TableKnowledge known = TableKnowledge.of(tables, assumptions);
        Problem problem = new Problem(policy.smallestHidden(), policy.minimumInterval());
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (int cell = 0; cell < known.knowledge().size(); cell++) {
            Optional<Long> exact = known.exact(cell);
            if (exact.isPresent()) {
                numbers.put(cell, count(problem, known, own, cell, exact.get()));
            }
        }
        known.knowledge().equations().forEach(equation -> add(problem, numbers, equation));
        Protection protection = Protection.of(problem);
        List<Disclosed> disclosed = new ArrayList<>();
        for (int table = 0; table < own; table++) {
            int at = table;
            disclosed.add(new CellControl(policy, dataSets.get(table), (row, column) -> known.cell(at, row, column)
                            .map(numbers::get)
                            .filter(protection::hides)
                            .map(n -> policy.isSmall(known.exact(
                                                    known.cell(at, row, column).get())
                                            .get())
                                    ? Reason.SMALL_COUNT
                                    : Reason.COMPANION))
                    .disclosed());
        }
        return new Result(disclosed, protection.companions(), LowerBound.companions(problem));
    }

    private int count(Problem problem, TableKnowledge known, int own, int cell, long exact) {
        List<TableKnowledge.Place> places = known.places(cell);
        double cost = places.stream()
                .filter(p -> p.table() < own && known.showsNumber(p))
                .mapToDouble(p -> cost(known.tables().get(p.table()), p))
                .sum();
        return problem.count(
                exact,
                shown(exact),
                need(known, own, places, exact),
                cost * habit(known, own, places) * (1 + Math.log1p((double) exact)));
    }

    private Problem.Need need(TableKnowledge known, int own, List<TableKnowledge.Place> places, long exact) {
        if (places.stream().allMatch(p -> known.text(p).equals(PublicTable.SUMMED))) {
            return Problem.Need.UNSHOWN;
        }
        if (policy.isSmall(exact)) {
            return Problem.Need.SMALL;
        }
        if (places.stream().anyMatch(p -> p.table() >= own && known.showsNumber(p))) {
            return Problem.Need.KNOWN;
        }
        return places.stream().anyMatch(p -> p.table() < own && known.showsNumber(p))
                ? Problem.Need.OPEN
                : Problem.Need.UNSHOWN;
    }

    /**
     * What earlier editions hide is hidden again before what they show, also where the number has changed since: of two
     * patterns one gives away what the other hides to a reader who takes the place for unchanged.
     */
    private static double habit(TableKnowledge known, int own, List<TableKnowledge.Place> places) {
        List<TableKnowledge.Place> before = places.stream()
                .filter(p -> p.table() < own)
                .flatMap(p -> known.alike(p).stream())
                .filter(p -> p.table() >= own)
                .toList();
        if (before.isEmpty()) {
            return 1;
        }
        return before.stream().anyMatch(known::showsNumber) ? TOTAL * TOTAL : 1 / TOTAL;
    }

    private Bounds shown(long exact) {
        long base = policy.countBase();
        if (base == 1 || exact == 0) {
            return Bounds.exactly(exact);
        }
        long rounded = (2 * exact + base) / (2 * base) * base;
        return rounded == 0
                ? new Bounds(1, Math.max(1, (base - 1) / 2))
                : new Bounds(Math.max(1, rounded - base / 2), rounded + (base - 1) / 2);
    }

    /** What is lost with a count: itself and its percentages, the more the more it is a total of. */
    private static double cost(PublicTable table, TableKnowledge.Place place) {
        PublicTable.Row row = table.rows().get(place.row());
        String indicator = table.indicators().get(place.indicator()).name();
        double numbers = 1;
        for (Relations.Share share : table.relations().shares()) {
            numbers += share.part().equals(indicator) ? 1 : 0;
            numbers += share.whole().equals(indicator) ? WHOLE : 0;
        }
        int totals = row.parents().isEmpty() ? 1 : 0;
        for (int f = 0; f < table.filters().size(); f++) {
            totals += table.filters()
                            .get(f)
                            .total()
                            .filter(row.items().get(f)::equals)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return numbers * Math.pow(TOTAL, totals);
    }

    /** Equations that do not hold mislead whoever relies on them; those of counts that are not ours are left to the audit. */
    private static void add(Problem problem, Map<Integer, Integer> numbers, Equation equation) {
        List<Integer> counts = new ArrayList<>();
        List<Long> factors = new ArrayList<>();
        for (int i = 0; i < equation.size(); i++) {
            Optional<Integer> number = Optional.ofNullable(numbers.get(equation.cell(i)));
            if (number.isEmpty()) {
                return;
            }
            counts.add(number.get());
            factors.add(equation.factor(i));
        }
        Equation ours = Equation.between(counts, factors, equation.low(), equation.high(), equation::words);
        if (problem.holds(ours)) {
            problem.add(ours);
        }
    }
}
