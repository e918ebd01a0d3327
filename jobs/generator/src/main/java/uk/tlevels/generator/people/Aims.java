package uk.tlevels.generator.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.Resources;

/** The qualifications that each programme other than a T Level may have as its main aim. */
public record Aims(Map<Programme, List<String>> byProgramme) {

    /** The aim that stands for a whole programme. */
    public static final String PROGRAMME = "ZPROG001";

    /** The aim of an industry placement. */
    public static final String PLACEMENT = "ZWRKX003";

    /** A qualification in English for those below grade 4. */
    public static final String ENGLISH = "60150001";

    /** A qualification in mathematics for those below grade 4. */
    public static final String MATHS = "60150002";

    /** From the files on the class path. */
    public static Aims load() {
        Map<Programme, List<String>> aims = new EnumMap<>(Programme.class);
        for (Programme programme : Programme.values()) {
            aims.put(programme, named(programme.name().toLowerCase(Locale.ROOT)));
        }
        List<String> classCodes = new ArrayList<>();
        Resources.rows("schemas/reference/foundation_year_routes.csv")
                .forEach(row -> classCodes.add(row.getField("class_code")));
        aims.put(Programme.FOUNDATION_YEAR, List.copyOf(classCodes));
        return new Aims(aims);
    }

    /** One that the programme may have. */
    public String any(Programme programme, SplittableRandom random) {
        return Draws.pick(byProgramme.get(programme), random);
    }

    private static List<String> named(String programme) {
        return Resources.rows("generator/aims.csv").stream()
                .filter(row -> row.getField("programme").equals(programme))
                .map(row -> row.getField("learn_aim_ref"))
                .toList();
    }
}
