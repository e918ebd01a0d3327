package uk.tlevels.warehouse.release.data;

import java.util.List;
import uk.tlevels.warehouse.disclosure.Policy;
import uk.tlevels.warehouse.disclosure.Suppression;

/**
 * Disclosure control over all data sets of a release at once. Percentages are taken of unrounded counts, then what must be
 * hidden is hidden, then the rest is rounded.
 */
public final class DisclosureControl {
    private final Policy policy;

    /** Disclosure control under a policy. */
    public DisclosureControl(Policy policy) {
        this.policy = policy;
    }

    /**
     * What a release shows of its data sets.
     *
     * @param dataSets complete, exact; in the order of the release
     */
    public List<Disclosed> of(List<DataSet> dataSets) {
        CountNumbers numbers = new CountNumbers();
        dataSets.forEach(numbers::add);
        dataSets.forEach(dataSet -> new CountSums(dataSet, numbers).add());
        Suppression suppression = Suppression.of(numbers.system(), policy.threshold());
        return dataSets.stream()
                .map(dataSet -> new CellControl(policy, dataSet, numbers, suppression).disclosed())
                .toList();
    }
}
