package uk.tlevels.publishing.screening.check;

import java.util.Set;
import java.util.function.Function;

/** One rule about a pair of files. Pure: the same pair gives the same outcome. */
public interface Check {
    /** The name in reports; never changes. */
    String id();

    /** The levels, other than a pass, that the check can give. */
    default Set<Verdict> faults() {
        return Set.of(Verdict.FAIL);
    }

    /** Looks at a pair that has passed every stage before. */
    Outcome check(Pair pair);

    /** A check that says where a rule is broken. */
    static Check of(String id, CheckWords question, Rule rule) {
        return new Line(id, Set.of(question.fault()), pair -> {
            Offences offences = new Offences();
            rule.look(pair, offences);
            return question.answer(offences);
        });
    }

    /** A check whose words or level depend on the files. */
    static Check of(String id, Set<Verdict> faults, Function<Pair, Outcome> rule) {
        return new Line(id, faults, rule);
    }

    /** A check that is a line of a family's table. */
    record Line(String id, Set<Verdict> faults, Function<Pair, Outcome> rule) implements Check {
        @Override
        public Outcome check(Pair pair) {
            return rule.apply(pair);
        }
    }
}
