package uk.tlevels.generator.results;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.people.SpecialismChoice;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.Resources;
import uk.tlevels.generator.quota.Weighted;

/** The published grade tables, read forwards to grade and backwards to find grades that give a wanted result. */
final class GradeFinder {

    private static final Map<String, Integer> CORE_WEIGHTS =
            Map.of("A*", 2, "A", 10, "B", 28, "C", 32, "D", 20, "E", 8);
    private static final Map<String, Integer> SPECIALISM_WEIGHTS = Map.of("Distinction", 25, "Merit", 45, "Pass", 30);

    private record Cell(String matrix, String core, String specialism, String overall) {

        /** How many components have another grade here. */
        int changes(Grades present) {
            return (core.equals(present.core()) ? 0 : 1) + (specialism.equals(present.specialism()) ? 0 : 1);
        }

        int weight() {
            return CORE_WEIGHTS.get(core) * SPECIALISM_WEIGHTS.get(specialism);
        }
    }

    private final Map<String, Map<String, List<Cell>>> cells;
    private final Map<String, List<List<String>>> pairs;

    private GradeFinder(Map<String, Map<String, List<Cell>>> cells, Map<String, List<List<String>>> pairs) {
        this.cells = cells;
        this.pairs = pairs;
    }

    static GradeFinder load() {
        Map<String, Map<String, List<Cell>>> cells =
                Resources.rows("schemas/reference/overall_grade_matrices.csv").stream()
                        .map(row -> new Cell(
                                row.getField("matrix"),
                                row.getField("core_grade"),
                                row.getField("specialism_grade"),
                                row.getField("overall_grade")))
                        .collect(groupingBy(Cell::matrix, groupingBy(Cell::overall)));
        Map<String, List<List<String>>> pairs = new LinkedHashMap<>();
        Resources.rows("schemas/reference/specialism_grades_combined.csv")
                .forEach(row -> pairs.computeIfAbsent(row.getField("combined_grade"), any -> new ArrayList<>())
                        .add(List.of(row.getField("first_grade"), row.getField("second_grade"))));
        return new GradeFinder(cells, pairs);
    }

    /** The overall grade of two passed components. */
    String overall(String matrix, String core, String specialism) {
        return cells.getOrDefault(matrix, Map.of()).values().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.core().equals(core) && cell.specialism().equals(specialism))
                .findFirst()
                .map(Cell::overall)
                .orElseThrow(() -> new IllegalStateException("no grade table " + matrix));
    }

    /** Passed components that give the overall grade. */
    Grades giving(String overall, String matrix, SpecialismChoice choice, SplittableRandom random) {
        Cell cell = new Weighted<>(giving(overall, matrix), Cell::weight).draw(random);
        return grades(cell.core(), cell.specialism(), choice, random);
    }

    /** Passed components that give the overall grade and differ from the present ones as little as can be. */
    Grades nearest(String overall, String matrix, Grades present, SpecialismChoice choice, SplittableRandom random) {
        int fewest = changes(overall, matrix, present);
        List<Cell> nearest = giving(overall, matrix).stream()
                .filter(cell -> cell.changes(present) == fewest)
                .toList();
        Cell cell = new Weighted<>(nearest, Cell::weight).draw(random);
        return cell.specialism().equals(present.specialism())
                ? new Grades(cell.core(), present.specialism(), present.registered())
                : grades(cell.core(), cell.specialism(), choice, random);
    }

    /** In how many components the grades must change to give the overall grade. */
    int changes(String overall, String matrix, Grades present) {
        return giving(overall, matrix).stream()
                .mapToInt(cell -> cell.changes(present))
                .min()
                .orElseThrow();
    }

    private List<Cell> giving(String overall, String matrix) {
        return cells.getOrDefault(matrix, Map.of()).getOrDefault(overall, List.of());
    }

    /** A core grade from A* to E. */
    String anyCore(SplittableRandom random) {
        return giving("Merit", "M2021ON_A", random).core();
    }

    /** Passed components of whatever grade. */
    Grades any(SpecialismChoice choice, SplittableRandom random) {
        Cell cell = giving(random.nextInt(3) == 0 ? "Pass" : "Merit", "M2021ON_A", random);
        return grades(cell.core(), cell.specialism(), choice, random);
    }

    private Cell giving(String overall, String matrix, SplittableRandom random) {
        return Draws.pick(giving(overall, matrix), random);
    }

    /** Grades of the components, the specialism's split over the parts of a pair. */
    Grades grades(String core, String specialism, SpecialismChoice choice, SplittableRandom random) {
        if (choice.registered().size() == 1) {
            return new Grades(core, specialism, List.of(specialism));
        }
        List<List<String>> splits = pairs.getOrDefault(specialism, List.of(List.of(specialism, specialism)));
        return new Grades(core, specialism, Draws.pick(splits, random));
    }
}
