package uk.tlevels.warehouse.pipeline.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Terms combined into one number. */
record Combination(Combine combine, List<Term> terms) implements Term {
    Combination {
        terms = List.copyOf(terms);
    }

    /** The same of parts that are rounded to a step first. */
    Combination ofPartsTo(BigDecimal step) {
        return new Combination(
                combine,
                terms.stream().<Term>map(term -> new Rounded(term, step)).toList());
    }

    @Override
    public List<GoldCell> cells() {
        return terms.stream().flatMap(term -> term.cells().stream()).toList();
    }

    @Override
    public Optional<BigDecimal> value(Function<GoldCell, Optional<BigDecimal>> values) {
        List<BigDecimal> operands =
                terms.stream().flatMap(term -> term.value(values).stream()).toList();
        return operands.size() == terms.size() ? combine.of(operands) : Optional.empty();
    }
}
