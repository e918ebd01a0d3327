package uk.tlevels.warehouse.release.screening.ours.cells;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stage "Ours: cells". */
public final class CellChecks {
    private CellChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                new DataEmptyCols(),
                new BlanksIndicators(),
                new NoDataSymbols(),
                new IndicatorValues(),
                new IndicatorDecimals(),
                new NegativeCounts(),
                new PercentRange(),
                new PercentScale(),
                new ItemControlCharacters(),
                new ItemHtml(),
                new ItemFormulas(),
                new ItemDates(),
                new ItemWhitespace(),
                new ItemCase(),
                new ItemGroup());
    }
}
