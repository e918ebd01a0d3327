package uk.tlevels.publishing.screening.geography;

import static uk.tlevels.publishing.screening.check.CheckWords.must;
import static uk.tlevels.publishing.screening.check.CheckWords.should;
import static uk.tlevels.publishing.screening.check.Rules.column;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rule;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.publishing.screening.table.DataColumn;

/** Stages "Precheck geography" and "Check geography". */
public final class GeographyChecks {
    private static final Set<String> NEVER_SHOWN = Set.of(Level.INSTITUTION.text(), Level.PLANNING_AREA.text());

    /** Levels of which no list is published, whose codes and names the published screener holds together all the same. */
    private static final List<Level> ONE_TO_ONE = List.of(Level.OPPORTUNITY_AREA, Level.MAT, Level.SPONSOR);

    /** Levels without a published list. */
    private static final List<Level> UNLISTED = List.of(
            Level.OPPORTUNITY_AREA, Level.MAT, Level.SPONSOR, Level.SCHOOL, Level.PROVIDER, Level.POLICE_FORCE_AREA);

    private GeographyChecks() {}

    /** Stage "Precheck geography", in running order. */
    public static List<Check> first() {
        return List.of(
                Check.of(
                        "geog_level",
                        must(
                                        "Every geographic_level is one that EES knows.",
                                        "A geographic_level is none that EES knows",
                                        "Write one of the guide's list, letter by letter, for example Local authority")
                                .see("ud.html#allowable-geographic-levels"),
                        column("geographic_level", t -> Level.of(t).isEmpty())),
                Check.of(
                        "geog_level_present",
                        must("The columns of every level are there.", "Columns of a level are missing", "Add them")
                                .see("ud.html#allowable-geographic-levels"),
                        GeographyChecks::present));
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
                Check.of(
                        "geog_level_completed",
                        must(
                                "Every row says which place it is about.",
                                "Rows do not say which place of their level they are about",
                                "Fill the columns of the level; x and Not available where the place is not known"),
                        GeographyChecks::completed),
                Check.of("geog_ignored_rows", Set.of(Verdict.FAIL), GeographyChecks::ignored),
                Check.of(
                        "geog_other_dupes",
                        must(
                                "Every opportunity area, trust and sponsor has one code.",
                                "Places have several codes",
                                "Give each place one code"),
                        oneToOne(Level::nameColumn, Level::code)),
                together("geog_la_col_present", Level.LOCAL_AUTHORITY, "local authorities"),
                together("geog_region_col_present", Level.REGIONAL, "regions"),
                regionFor("geog_region_for_la", Level.LOCAL_AUTHORITY),
                regionFor("geog_region_for_lad", Level.LOCAL_AUTHORITY_DISTRICT),
                Check.of(
                        "geog_na",
                        must(
                                "Every code x has the name Not available.",
                                "Places of code x have another name than Not available",
                                "Write Not available"),
                        notAvailable(Level::code, "x", Level::nameColumn, "Not available")),
                Check.of(
                        "geog_na_code",
                        must(
                                "Every place that is Not available has code x.",
                                "Places that are Not available have another code than x",
                                "Write x"),
                        notAvailable(Level::nameColumn, "Not available", Level::code, "x")),
                Check.of(
                        "geog_other_code_dupes",
                        must(
                                "Every code of an opportunity area, trust or sponsor has one name.",
                                "Codes have several names",
                                "Give each code one name"),
                        oneToOne(Level::code, Level::nameColumn)),
                Check.of(
                        "geog_overcompleted_cols",
                        must(
                                "Columns of a level are blank on rows that are not within it.",
                                "Columns of a level are filled on rows that are not within it",
                                "Leave them blank there: a Regional row names no local authority"),
                        Overcompletion::look));
    }

    /** Not asked of a file of National rows alone. */
    private static void present(Pair pair, Offences offences) {
        List<Level> present = pair.data()
                .required("geographic_level")
                .items()
                .flatMap(t -> Level.of(t).stream())
                .toList();
        if (!present.equals(List.of(Level.NATIONAL))) {
            for (Level level : present) {
                level.columns().stream()
                        .filter(c ->
                                level != Level.PLANNING_AREA && !pair.data().has(c))
                        .forEach(c -> offences.add(Offences.quoted(c) + " for rows of level " + level.text()));
            }
        }
    }

    /** New_la_code may be blank for authorities from before the code. */
    private static void completed(Pair pair, Offences offences) {
        LevelRows rows = new LevelRows(pair.data());
        for (Level level : Level.values()) {
            if (level != Level.PLANNING_AREA && rows.has(level)) {
                pair.data().columns(level.columns()).stream()
                        .filter(c -> !c.name().equals("new_la_code"))
                        .forEach(c -> offences.items(c, String::isEmpty, rows.of(level)));
            }
        }
    }

    private static Outcome ignored(Pair pair) {
        List<String> levels = pair.data().required("geographic_level").items().toList();
        Offences offences = new Offences();
        if (levels.contains(Level.SCHOOL.text()) && levels.contains(Level.PROVIDER.text())) {
            offences.add("School and Provider rows in one file");
        }
        if (NEVER_SHOWN.containsAll(levels)) {
            offences.add("rows of level " + String.join(" and ", levels) + " alone");
        }
        boolean ignored = levels.size() > 1 && levels.stream().anyMatch(Level.IGNORED::contains);
        return Outcome.fail(
                offences,
                ignored
                        ? "The table tool passes over the rows of School, Provider, Institution and Planning area; "
                                + "put them into a file of their own if people shall see them there."
                        : "The table tool shows every row.",
                "The table tool cannot show these rows",
                "Make a file of each level, a supporting file of institutions and planning areas");
    }

    /** All columns of a level or none. */
    private static Check together(String id, Level level, String places) {
        return Check.of(
                id,
                must(
                        "The columns of " + places + " are complete.",
                        "The columns of " + places + " are not complete",
                        "Add the missing ones"),
                (pair, offences) -> {
                    List<String> missing = level.columns().stream()
                            .filter(c -> !pair.data().has(c))
                            .toList();
                    if (missing.size() < level.columns().size()) {
                        missing.forEach(offences::name);
                    }
                });
    }

    /** Rows of a level within regions say which region. */
    private static Check regionFor(String id, Level level) {
        return Check.of(
                id,
                should(
                        "Rows of level " + level.text() + ", if any, say which region they are in.",
                        "Rows of level " + level.text() + " do not say which region they are in",
                        "Fill region_code and region_name on these rows too"),
                (pair, offences) -> {
                    LevelRows rows = new LevelRows(pair.data());
                    if (rows.has(level)) {
                        for (String name : Level.REGIONAL.columns()) {
                            pair.data()
                                    .column(name)
                                    .ifPresentOrElse(
                                            c -> offences.items(c, String::isEmpty, rows.of(level)),
                                            () -> offences.add("no column " + Offences.quoted(name)));
                        }
                    }
                });
    }

    /** Where the one column of a level without a list has a text, the other has the text that belongs to it. */
    private static Rule notAvailable(
            Function<Level, String> column, String text, Function<Level, String> with, String expected) {
        return (pair, offences) -> {
            LevelRows rows = new LevelRows(pair.data());
            for (Level level : UNLISTED) {
                List<DataColumn> columns = pair.data().columns(List.of(column.apply(level), with.apply(level)));
                if (rows.has(level) && columns.size() == 2) {
                    for (int row : rows.distinct(columns, r -> true)) {
                        if (columns.get(0).text(row).equals(text)
                                && !columns.get(1).text(row).equals(expected)) {
                            offences.cell(columns.get(1), row);
                        }
                    }
                }
            }
        };
    }

    /** A text of the key column comes with one text of the value column, in rows of the level. */
    private static Rule oneToOne(Function<Level, String> key, Function<Level, String> value) {
        return (pair, offences) -> {
            LevelRows rows = new LevelRows(pair.data());
            for (Level level : ONE_TO_ONE) {
                List<DataColumn> columns = pair.data().columns(List.of(key.apply(level), value.apply(level)));
                Optional<DataColumn> code = pair.data().column(level.code());
                if (rows.has(level) && columns.size() == 2 && code.isPresent()) {
                    IntPredicate own = rows.of(level);
                    Map<String, Integer> first = new HashMap<>();
                    for (int row : rows.distinct(
                            columns, r -> own.test(r) && !code.get().text(r).isEmpty())) {
                        Optional.ofNullable(first.putIfAbsent(columns.get(0).text(row), row))
                                .ifPresent(before -> offences.add("%s %s has %s in row %d and %s in row %d"
                                        .formatted(
                                                columns.get(0).name(),
                                                Offences.quoted(columns.get(0).text(row)),
                                                Offences.quoted(columns.get(1).text(before)),
                                                before + 1,
                                                Offences.quoted(columns.get(1).text(row)),
                                                row + 1)));
                    }
                }
            }
        };
    }
}
