package uk.tlevels.publishing.screening.standard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.tlevels.publishing.screening.table.MetaTable;

/** Column names that the guide fixes. */
public final class Columns {
    /** Every data file has them. */
    public static final List<String> OF_DATA =
            List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");

    /** Every metadata file has them. */
    public static final List<String> OF_META = List.of(
            "col_name",
            "col_type",
            "label",
            "indicator_grouping",
            "indicator_unit",
            "indicator_dp",
            "filter_hint",
            "filter_grouping_column");

    /** A metadata file may have them. */
    public static final List<String> OF_META_AT_WILL = List.of("filter_default", "parent_filter");

    /** The names of schools and providers, which alone of the geography columns may be filters. */
    public static final Set<String> NAMES_AS_FILTERS = Set.of(Level.SCHOOL.nameColumn(), Level.PROVIDER.nameColumn());

    private static final Set<String> UNITS = timeAndPlace();

    /** Names that look like a column of time or place though they are none. */
    private static final Pattern LIKE_GEOGRAPHY = Pattern.compile(
            "(country|sch|prov|inst|estab|reg|la|local|rsc|pfa|pcon|lep|mca|oa|ward|mat)"
                    + ".*(name|code|urn|ukprn|number|upin|id)"
                    + "|laestab|estab|sch|schools?|prov|providers?|inst|institutions?|name|code|urn|ukprn|number|upin|id"
                    + "|region|la|lad|rsc|pcon|lep|mca|oa|ward|mat",
            Pattern.CASE_INSENSITIVE);

    private Columns() {}

    private static Set<String> timeAndPlace() {
        Set<String> units = new LinkedHashSet<>(List.of("time_period", "time_identifier", "geographic_level"));
        units.addAll(Level.everyColumn());
        return units;
    }

    /** The columns of time and place, in the guide's order. */
    public static Set<String> units() {
        return UNITS;
    }

    /** Whether a column is a name of schools or providers and the metadata has them as its only filter. */
    public static boolean isOnlyFilter(MetaTable meta, String column) {
        return NAMES_AS_FILTERS.contains(column) && meta.hasOnlyFilter(NAMES_AS_FILTERS);
    }

    /** Whether a name looks like a column of place. */
    public static boolean looksLikeGeography(String name) {
        return LIKE_GEOGRAPHY.matcher(name).matches();
    }
}
