package uk.tlevels.warehouse.release.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.publishing.number.Rounding;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.Measure;

/** What one data set shows of its cells, once it is decided which counts of the release are hidden. */
final class CellControl {
    private final Policy policy;
    private final DataSet dataSet;
    private final Suppressed suppressed;
    private final Map<RowKey, Integer> rows;

    /** Why a count is held back, if it is. */
    interface Suppressed {
        Optional<Reason> reason(int row, int column);
    }

    CellControl(Policy policy, DataSet dataSet, Suppressed suppressed) {
        this.policy = policy;
        this.dataSet = dataSet;
        this.suppressed = suppressed;
        this.rows = dataSet.index();
    }

    Disclosed disclosed() {
        List<DataRow> exact = new ArrayList<>();
        List<DataRow> shown = new ArrayList<>();
        for (int row = 0; row < dataSet.rows().size(); row++) {
            DataRow held = dataSet.rows().get(row);
            List<ShownCell> exactCells = new ArrayList<>();
            List<ShownCell> shownCells = new ArrayList<>();
            for (int i = 0; i < held.cells().size(); i++) {
                IndicatorDefinition indicator =
                        dataSet.definition().indicators().get(i);
                exactCells.add(exact(row, i, indicator));
                shownCells.add(shown(row, i, indicator));
            }
            exact.add(held.with(exactCells));
            shown.add(held.with(shownCells));
        }
        return new Disclosed(dataSet.with(exact), dataSet.with(shown));
    }

    private ShownCell exact(int row, int column, IndicatorDefinition indicator) {
        if (!(indicator.measure() instanceof Measure.Share share)) {
            return cell(row, column);
        }
        return fraction(row, share)
                .<ShownCell>map(f -> new ShownCell.Shown(Rounding.percent(f.part(), f.whole())))
                .orElseGet(() -> absent(row, dataSet.column(share.part())));
    }

    private ShownCell shown(int row, int column, IndicatorDefinition indicator) {
        Measure measure = indicator.measure();
        if (measure instanceof Measure.Share share) {
            return share(row, share, indicator.decimals());
        }
        ShownCell cell = cell(row, column);
        Optional<BigDecimal> number = cell.number();
        if (number.isEmpty()) {
            return cell;
        }
        if (measure instanceof Measure.People) {
            return hidden(row, column)
                    .<ShownCell>map(reason -> new ShownCell.Hidden(Symbol.CONFIDENTIAL, reason))
                    .orElseGet(() -> ShownCell.of(Rounding.nearest(number.get(), policy.countBase())));
        }
        if (measure instanceof Measure.Estimate estimate) {
            ShownCell base = cell(row, dataSet.column(estimate.base()));
            if (base.number().filter(b -> b.intValue() >= policy.minimumBase()).isEmpty()) {
                return new ShownCell.Hidden(Symbol.LOW_RELIABILITY, Reason.LOW_BASE);
            }
        }
        if (measure instanceof Measure.Mean mean && !counted(row, dataSet.column(mean.people()))) {
            return new ShownCell.Hidden(Symbol.CONFIDENTIAL, Reason.DERIVED);
        }
        return ShownCell.of(Rounding.decimals(number.get(), indicator.decimals()));
    }

    private ShownCell share(int row, Measure.Share share, int decimals) {
        int part = dataSet.column(share.part());
        Optional<Integer> wholeRow = wholeRow(row, share);
        int whole = dataSet.column(share.whole());
        if (hidden(row, part).isPresent()
                || wholeRow.flatMap(w -> hidden(w, whole)).isPresent()) {
            return new ShownCell.Hidden(Symbol.CONFIDENTIAL, Reason.DERIVED);
        }
        return fraction(row, share)
                .flatMap(this::rounded)
                .map(f -> ShownCell.of(Rounding.percent(f.part(), f.whole(), decimals)))
                .orElseGet(() -> absent(row, part));
    }

    /** Part and whole of a share; the whole is above zero. */
    private record Fraction(BigDecimal part, BigDecimal whole) {}

    /** Both, unrounded and whether they are shown or not; empty where one is missing or the whole is nobody. */
    private Optional<Fraction> fraction(int row, Measure.Share share) {
        Optional<BigDecimal> whole = wholeRow(row, share)
                .flatMap(w -> cell(w, dataSet.column(share.whole())).number())
                .filter(w -> w.signum() > 0);
        return cell(row, dataSet.column(share.part())).number().flatMap(p -> whole.map(w -> new Fraction(p, w)));
    }

    /** Rounded like the counts beside it, so that a percentage tells no more than they do; empty where the whole rounds to 0. */
    private Optional<Fraction> rounded(Fraction exact) {
        Optional<BigDecimal> whole =
                Rounding.nearest(exact.whole(), policy.countBase()).known().filter(w -> w.signum() > 0);
        return whole.map(w -> new Fraction(
                Rounding.nearest(exact.part(), policy.countBase()).known().orElse(BigDecimal.ZERO), w));
    }

    private ShownCell absent(int row, int part) {
        return cell(row, part) instanceof ShownCell.Missing missing
                ? missing
                : new ShownCell.Missing(Symbol.NOT_APPLICABLE);
    }

    private Optional<Integer> wholeRow(int row, Measure.Share share) {
        if (share.across().isEmpty()) {
            return Optional.of(row);
        }
        int filter = dataSet.filter(share.across().get()).orElseThrow();
        String total = dataSet.definition().filters().get(filter).total().orElseThrow();
        return Optional.ofNullable(rows.get(dataSet.rows().get(row).key().with(filter, total)));
    }

    private Optional<Reason> hidden(int row, int column) {
        return suppressed.reason(row, column);
    }

    /** Whether a count is there and shown. */
    private boolean counted(int row, int column) {
        return cell(row, column).number().isPresent() && hidden(row, column).isEmpty();
    }

    private ShownCell cell(int row, int column) {
        return dataSet.rows().get(row).cells().get(column);
    }
}
