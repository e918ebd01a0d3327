package uk.tlevels.warehouse.release.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import uk.tlevels.disclosure.attack.Attack;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.attack.Equation;
import uk.tlevels.disclosure.attack.Knowledge;
import uk.tlevels.disclosure.table.Assumptions;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.disclosure.table.TableKnowledge;

/**
 * What an attack on published tables finds.
 *
 * @param tables how many tables were read together
 * @param cells how many counts they show or hold back, each once
 * @param equations how many equations a reader can write down between them
 * @param hidden what becomes of each count that is held back, in the order of the tables
 * @param contradictions equations that were taken to hold and cannot, in words; they were left out
 */
public record Audit(int tables, int cells, int equations, List<Finding> hidden, List<String> contradictions) {
    /** Copies the lists. */
    public Audit {
        hidden = List.copyOf(hidden);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * What becomes of a count that is held back.
     *
     * @param cell which count, in words
     * @param exact the count itself, where it is known to whoever asks
     * @param interval what the attack leaves of it
     * @param way how
     * @param because the equations that give it away, in words
     */
    public record Finding(String cell, Optional<Long> exact, Bounds interval, Attack.Way way, List<String> because) {
        /** Copies the list. */
        public Finding {
            because = List.copyOf(because);
        }

        /** Whether it is known to within so much; not where what is known contradicts itself. */
        public boolean isWithin(long width) {
            return interval.width() >= 0 && interval.width() <= width;
        }
    }

    /** A narrow interval is told of with its equations. */
    private static final int MOST_ATTEMPTS = 50;

    /**
     * Attacks tables.
     *
     * @param enough the width from which on an interval tells nothing and need not be narrowed further
     * @param asked which counts matter, by what they are where that is known
     */
    public static Audit of(
            List<PublicTable> tables, Assumptions assumptions, long enough, Predicate<Optional<Long>> asked) {
        TableKnowledge known = TableKnowledge.of(tables, assumptions);
        List<String> contradictions = new ArrayList<>();
        IntPredicate matters = cell -> known.isHidden(cell) && asked.test(known.exact(cell));
        Knowledge knowledge = known.knowledge().without(misleading(known));
        Attack attack = Attack.on(knowledge, enough, matters);
        for (int i = 0; i < MOST_ATTEMPTS && !attack.contradictions().isEmpty(); i++) {
            List<Equation> wrong = attack.contradictions();
            wrong.forEach(e -> contradictions.add(e.words()));
            knowledge = knowledge.without(wrong);
            attack = Attack.on(knowledge, enough, matters);
        }
        Attack all = attack;
        boolean misled = IntStream.range(0, knowledge.size()).anyMatch(cell -> isMisled(known, cell, all));
        Attack sure = misled ? Attack.on(knowledge.without(unverified(known)), enough, matters) : all;
        List<Finding> hidden = new ArrayList<>();
        for (int cell = 0; cell < knowledge.size(); cell++) {
            if (known.isHidden(cell)) {
                Attack best = isMisled(known, cell, all) ? sure : all;
                Bounds interval = best.interval(cell);
                hidden.add(new Finding(
                        known.words(cell),
                        known.exact(cell),
                        interval,
                        best.way(cell),
                        interval.width() < enough
                                ? best.because(cell).stream()
                                        .map(Equation::words)
                                        .toList()
                                : List.of()));
            }
        }
        return new Audit(tables.size(), knowledge.size(), knowledge.equations().size(), hidden, contradictions);
    }

    /** Whether an attack ends beside the truth, because an edition was taken for another that it is not. */
    private static boolean isMisled(TableKnowledge known, int cell, Attack attack) {
        return known.exact(cell)
                .filter(exact -> !attack.interval(cell).contains(exact))
                .isPresent();
    }

    /** Equations of which it is not known that they hold: those of other editions whose counts nobody here has. */
    private static List<Equation> unverified(TableKnowledge known) {
        return known.knowledge().equations().stream()
                .filter(e -> IntStream.range(0, e.size())
                        .anyMatch(i -> known.exact(e.cell(i)).isEmpty()))
                .toList();
    }

    /** What a reader would take to hold and does not; who relies on it is led away from the truth. */
    private static List<Equation> misleading(TableKnowledge known) {
        return known.knowledge().equations().stream()
                .filter(e -> IntStream.range(0, e.size())
                        .allMatch(i -> known.exact(e.cell(i)).isPresent()))
                .filter(e -> !e.holds(cell -> known.exact(cell).orElseThrow()))
                .toList();
    }

    /** The same without some of what it found. */
    public Audit without(List<Finding> others) {
        return new Audit(
                tables,
                cells,
                equations,
                hidden.stream().filter(f -> !others.contains(f)).toList(),
                contradictions);
    }

    /** How many of the hidden counts are known to within so much. */
    public long within(long width) {
        return hidden.stream().filter(f -> f.isWithin(width)).count();
    }
}
