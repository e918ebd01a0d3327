package uk.tlevels.publishing.screening.geography;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.standard.Columns;
import uk.tlevels.publishing.screening.standard.Level;

/** Columns of a level that are filled on rows of levels that are not within it; a school's name may be the only filter. */
final class Overcompletion {
    private static final Set<Level> LOW = EnumSet.of(Level.SCHOOL, Level.PROVIDER, Level.INSTITUTION);

    private static final Map<Level, Set<Level>> WITHIN = within();

    private static Map<Level, Set<Level>> within() {
        Map<Level, Set<Level>> within = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Set<Level> fit = EnumSet.of(level);
            if (!LOW.contains(level)) {
                fit.addAll(LOW);
            }
            within.put(level, fit);
        }
        within.get(Level.REGIONAL)
                .addAll(EnumSet.of(
                        Level.LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA,
                        Level.LOCAL_AUTHORITY,
                        Level.LOCAL_ENTERPRISE_PARTNERSHIP,
                        Level.OPPORTUNITY_AREA,
                        Level.LOCAL_AUTHORITY_DISTRICT,
                        Level.PARLIAMENTARY_CONSTITUENCY,
                        Level.ENGLISH_DEVOLVED_AREA,
                        Level.WARD,
                        Level.PLANNING_AREA,
                        Level.POLICE_FORCE_AREA));
        within.get(Level.LOCAL_AUTHORITY)
                .addAll(EnumSet.of(
                        Level.PARLIAMENTARY_CONSTITUENCY,
                        Level.LOCAL_AUTHORITY_DISTRICT,
                        Level.WARD,
                        Level.PLANNING_AREA,
                        Level.POLICE_FORCE_AREA));
        within.get(Level.LOCAL_AUTHORITY_DISTRICT).addAll(EnumSet.of(Level.WARD, Level.POLICE_FORCE_AREA));
        within.get(Level.LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA)
                .addAll(EnumSet.of(Level.LOCAL_AUTHORITY_DISTRICT, Level.PLANNING_AREA));
        return within;
    }

    private Overcompletion() {}

    static void look(Pair pair, Offences offences) {
        LevelRows rows = new LevelRows(pair.data());
        for (Level level : Level.values()) {
            if (level != Level.NATIONAL) {
                Set<String> fit = WITHIN.get(level).stream().map(Level::text).collect(Collectors.toSet());
                IntPredicate within = rows.in(fit);
                pair.data().columns(level.columns()).stream()
                        .filter(c -> !isTheOnlyFilter(pair, c.name()))
                        .forEach(c -> offences.items(c, t -> !t.isEmpty(), within.negate()));
            }
        }
    }

    private static boolean isTheOnlyFilter(Pair pair, String name) {
        return Columns.NAMES_AS_FILTERS.contains(name) && pair.meta().hasOnlyFilter(Set.of(name));
    }
}
