package uk.tlevels.warehouse.release.screening.metadata;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stages "Precheck meta" and "Check meta". */
public final class MetadataChecks {
    private MetadataChecks() {}

    /** Stage "Precheck meta", in running order. */
    public static List<Check> first() {
        return List.of(new MetaColType(), new MetaObUnit(), new MetaColName());
    }

    /** Stage "Check meta", in running order. */
    public static List<Check> then() {
        return List.of(
                new MetaDupeLabel(),
                new MetaFilGrp(),
                new MetaFilGrpDupe(),
                new MetaFilGrpIsFil(),
                new MetaFilGrpMatch(),
                new MetaFilGrpStripped(),
                new MetaLabel(),
                new MetaFilterHint(),
                new MetaGeogCatch(),
                new MetaIndicatorDp(),
                new MetaColNameSpaces(),
                new MetaColNameDupe(),
                new MetaIndDpSet(),
                new MetaIndDpValues(),
                new MetaIndUnit(),
                new MetaIndUnitValidation(),
                new MetaIndicatorGrouping());
    }
}
