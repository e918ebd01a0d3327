package uk.tlevels.publishing.screening.standard;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A geographic level of Explore Education Statistics, with the columns that say which place a row is about ("Allowable
 * geographic levels" of the analysts' guide; police force areas are in the screener alone).
 */
public enum Level {
    NATIONAL("National", "country_code", "country_name"),
    REGIONAL("Regional", "region_code", "region_name"),
    LOCAL_AUTHORITY("Local authority", "new_la_code", "la_name", "old_la_code"),
    LOCAL_AUTHORITY_DISTRICT("Local authority district", "lad_code", "lad_name"),
    RSC_REGION("RSC region", "", "rsc_region_lead_name"),
    PARLIAMENTARY_CONSTITUENCY("Parliamentary constituency", "pcon_code", "pcon_name"),
    LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA("Local skills improvement plan area", "lsip_code", "lsip_name"),
    LOCAL_ENTERPRISE_PARTNERSHIP(
            "Local enterprise partnership", "local_enterprise_partnership_code", "local_enterprise_partnership_name"),
    ENGLISH_DEVOLVED_AREA("English devolved area", "english_devolved_area_code", "english_devolved_area_name"),
    OPPORTUNITY_AREA("Opportunity area", "opportunity_area_code", "opportunity_area_name"),
    WARD("Ward", "ward_code", "ward_name"),
    MAT("MAT", "trust_id", "trust_name"),
    SPONSOR("Sponsor", "sponsor_id", "sponsor_name"),
    SCHOOL("School", "school_urn", "school_name", "school_laestab"),
    PROVIDER("Provider", "provider_ukprn", "provider_name"),
    INSTITUTION("Institution", "institution_id", "institution_name"),
    PLANNING_AREA("Planning area", "planning_area_code", "planning_area_name"),
    POLICE_FORCE_AREA("Police force area", "pfa_code", "pfa_name");

    /** Levels whose rows the table tool passes over when others are there. */
    public static final Set<String> IGNORED = Set.of(SCHOOL.text, PROVIDER.text, INSTITUTION.text, PLANNING_AREA.text);

    private final String text;
    private final String code;
    private final String name;
    private final String otherCode;

    Level(String text, String code, String name) {
        this(text, code, name, "");
    }

    Level(String text, String code, String name, String otherCode) {
        this.text = text;
        this.code = code;
        this.name = name;
        this.otherCode = otherCode;
    }

    /** The level of a text in {@code geographic_level}; case counts. */
    public static Optional<Level> of(String text) {
        return Arrays.stream(values()).filter(l -> l.text.equals(text)).findFirst();
    }

    /** The columns of every level. */
    public static Set<String> everyColumn() {
        Set<String> columns = new LinkedHashSet<>();
        for (Level level : values()) {
            columns.addAll(level.columns());
        }
        return columns;
    }

    /** What rows of this level say in {@code geographic_level}. */
    public String text() {
        return text;
    }

    /** The column of the code, empty for RSC regions, which have none. */
    public String code() {
        return code;
    }

    /** The column of the name. */
    public String nameColumn() {
        return name;
    }

    /** The columns of code, name and second code, as far as there are any. */
    public List<String> columns() {
        return Stream.of(code, name, otherCode).filter(c -> !c.isEmpty()).toList();
    }
}
