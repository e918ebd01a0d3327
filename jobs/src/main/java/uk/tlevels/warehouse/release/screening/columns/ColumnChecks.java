package uk.tlevels.warehouse.release.screening.columns;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stages "Precheck columns", "Precheck cross-file" and "Check columns". */
public final class ColumnChecks {
    private ColumnChecks() {}

    /** Stage "Precheck columns", in running order. */
    public static List<Check> required() {
        return List.of(new ColReqMeta(), new ColInvalidMeta(), new ColReqData(), new ColToRows());
    }

    /** Stage "Precheck cross-file", in running order. */
    public static List<Check> crossFile() {
        return List.of(new CrossMetaToData(), new CrossDataToMeta());
    }

    /** Stage "Check columns", in running order. */
    public static List<Check> names() {
        return List.of(
                new ColNamesSpaces(),
                new ColSnakeCase(),
                new ColVarStart(),
                new ColIndSmushed(),
                new ColVarCharacteristic());
    }
}
