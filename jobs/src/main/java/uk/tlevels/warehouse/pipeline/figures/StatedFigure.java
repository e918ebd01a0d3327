package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure that a document states.
 *
 * @param id its identifier
 * @param family what it is about, e.g. {@code Starts}
 * @param statement where and how it is stated
 * @param rule how the words relate to the number
 * @param computedFrom the cells that answer it
 * @param parts the same of rounded parts, for differences and sums that follow from numbers printed rounded
 * @param note what a reader should know
 * @param origin file and line of its definition, for messages
 */
record StatedFigure(
        String id,
        String family,
        Statement statement,
        WordingRule rule,
        Term computedFrom,
        Optional<Parts> parts,
        Optional<String> note,
        String origin) {

    /**
     * Parts that are rounded before they are combined.
     *
     * @param step to what they are rounded
     * @param combined the combination of them
     */
    record Parts(BigDecimal step, Combination combined) {}

    /** What is compared with the published value. */
    Term compared() {
        return parts.<Term>map(Parts::combined).orElse(computedFrom);
    }

    /** The rule in words, e.g. {@code exact, parts to the nearest 1}. */
    String ruleInWords() {
        return parts.map(p -> rule.name() + ", parts to the nearest " + p.step().toPlainString())
                .orElse(rule.name());
    }
}
