package uk.tlevels.warehouse.release.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.Measure;

/** The numbers of responses behind the estimates of a data set. */
final class Bases {
    private final Policy policy;
    private final DataSet dataSet;
    private final Optional<String> base;

    Bases(Policy policy, Disclosed data) {
        this.policy = policy;
        this.dataSet = data.exact();
        this.base = dataSet.definition().indicators().stream()
                .map(IndicatorDefinition::measure)
                .filter(Measure.Estimate.class::isInstance)
                .map(m -> ((Measure.Estimate) m).base())
                .findFirst();
    }

    boolean hasEstimates() {
        return base.isPresent();
    }

    String file() {
        return dataSet.definition().file();
    }

    private List<Long> all() {
        int column = dataSet.column(base.orElseThrow());
        return dataSet.rows().stream()
                .flatMap(row -> row.cells().get(column).number().stream())
                .map(BigDecimal::longValueExact)
                .toList();
    }

    long smallest() {
        OptionalLong least = all().stream().mapToLong(Long::longValue).min();
        return least.orElse(0);
    }

    long low() {
        return all().stream()
                .filter(n -> n >= policy.minimumBase() && n < policy.lowBase())
                .count();
    }

    long tooLow() {
        return all().stream().filter(n -> n < policy.minimumBase()).count();
    }
}
