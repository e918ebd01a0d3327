package uk.tlevels.warehouse.release.screening.geography;

import java.util.List;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.standard.Level;

/** Stages "Precheck geography" and "Check geography". */
public final class GeographyChecks {
    private GeographyChecks() {}

    /** Stage "Precheck geography", in running order. */
    public static List<Check> first() {
        return List.of(new GeogLevel(), new GeogLevelPresent());
    }

    /** Stage "Check geography", in running order. */
    public static List<Check> then() {
        return List.of(
                new ListedPlaces("geog_country_combos", Level.NATIONAL),
                new ListedPlaces("geog_region_combos", Level.REGIONAL),
                new ListedPlaces("geog_ward_combos", Level.WARD),
                new ListedPlaces("geog_pcon_combos", Level.PARLIAMENTARY_CONSTITUENCY),
                new ListedPlaces("geog_lad_combos", Level.LOCAL_AUTHORITY_DISTRICT),
                new ListedPlaces("geog_lep_combos", Level.LOCAL_ENTERPRISE_PARTNERSHIP),
                new ListedPlaces("geog_lsip_combos", Level.LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA),
                new ListedPlaces("geog_eda_combos", Level.ENGLISH_DEVOLVED_AREA),
                new ListedPlaces("geog_la_combos", Level.LOCAL_AUTHORITY),
                new GeogLevelCompleted(),
                new GeogIgnoredRows(),
                new GeogOtherDupes(),
                new ColumnsTogether("geog_la_col_present", Level.LOCAL_AUTHORITY, "local authorities"),
                new ColumnsTogether("geog_region_col_present", Level.REGIONAL, "regions"),
                new GeogRegionFor("geog_region_for_la", Level.LOCAL_AUTHORITY),
                new GeogRegionFor("geog_region_for_lad", Level.LOCAL_AUTHORITY_DISTRICT),
                new GeogNa(),
                new GeogNaCode(),
                new GeogOtherCodeDupes(),
                new GeogOvercompletedCols());
    }
}
