package uk.tlevels.warehouse.release.screening.api;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;

/** Stage "Check API": what keeps a data set out of the API. Warnings alone. */
public final class ApiChecks {
    private ApiChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                new ApiCharColName(),
                new ApiCharColLabel(),
                new ApiCharLocCode(),
                new ApiCharFilterItems(),
                new DataDictColName(),
                new DataDictFilItem());
    }

    /** Whether a text has more than so many characters. */
    static boolean isLonger(String text, int most) {
        return text.codePointCount(0, text.length()) > most;
    }
}
