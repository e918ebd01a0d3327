package uk.tlevels.generator.people;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.tlevels.generator.quota.Resources;

/** The T Levels of the reference tables by code, in their order. */
public record Catalogue(Map<String, TLevel> tLevels) {

    /** From the reference tables on the class path. */
    public static Catalogue load() {
        Map<String, TLevel> tLevels = new LinkedHashMap<>();
        for (NamedCsvRecord row : Resources.rows("schemas/reference/t_levels.csv")) {
            String code = row.getField("lar_code");
            tLevels.put(
                    code,
                    new TLevel(
                            code,
                            row.getField("tlevel_title"),
                            row.getField("core_name"),
                            Integer.parseInt(row.getField("first_teaching_year")),
                            row.getField("route_name"),
                            row.getField("awarding_organisation"),
                            row.getField("grade_matrix_2020"),
                            row.getField("grade_matrix_2021_onwards"),
                            choices(code)));
        }
        return new Catalogue(tLevels);
    }

    /**
     * The T Level of a qualification code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public TLevel tLevel(String code) {
        TLevel tLevel = tLevels.get(code);
        if (tLevel == null) {
            throw new IllegalArgumentException("no T Level with code " + code);
        }
        return tLevel;
    }

    private static List<SpecialismChoice> choices(String core) {
        List<SpecialismChoice> choices = new ArrayList<>();
        Set<String> members = new HashSet<>();
        for (NamedCsvRecord row : Resources.rows("schemas/reference/dual_specialisms.csv")) {
            if (row.getField("core_code").equals(core)) {
                List<String> pair =
                        List.of(row.getField("first_specialism_code"), row.getField("second_specialism_code"));
                members.addAll(pair);
                choices.add(new SpecialismChoice(
                        row.getField("dual_specialism_code"), row.getField("dual_specialism_name"), pair));
            }
        }
        for (NamedCsvRecord row : Resources.rows("schemas/reference/specialisms.csv")) {
            String code = row.getField("specialism_code");
            if (row.getField("core_code").equals(core) && !members.contains(code)) {
                choices.add(new SpecialismChoice(code, row.getField("specialism_name"), List.of(code)));
            }
        }
        return List.copyOf(choices);
    }
}
