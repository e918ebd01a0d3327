package uk.tlevels.publishing.screening.standard;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The harmonised standards: names of columns and pairs of ethnic groups. */
public final class Harmonised {
    private final Set<String> searched = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<List<String>> ethnicities = new HashSet<>();
    private final Set<String> majors = new HashSet<>();
    private final Set<String> minors = new HashSet<>();

    Harmonised(List<NamedCsvRecord> columns, List<NamedCsvRecord> pairs) {
        columns.forEach(r -> {
            searched.add(r.getField("search_text"));
            names.add(r.getField("col_name"));
        });
        pairs.forEach(r -> {
            ethnicities.add(List.of(r.getField("ethnicity_major"), r.getField("ethnicity_minor")));
            majors.add(r.getField("ethnicity_major"));
            minors.add(r.getField("ethnicity_minor"));
        });
    }

    /** Whether a name speaks of something that has standard names and is none of them. */
    public boolean strays(String column) {
        String lower = column.toLowerCase(Locale.ROOT);
        return !names.contains(column) && searched.stream().anyMatch(lower::contains);
    }

    /** The standard names. */
    public Set<String> names() {
        return names;
    }

    /** Whether a major and a minor ethnic group belong together. */
    public boolean isPair(String major, String minor) {
        return ethnicities.contains(List.of(major, minor));
    }

    /** The major ethnic groups. */
    public Set<String> majors() {
        return majors;
    }

    /** The minor ethnic groups. */
    public Set<String> minors() {
        return minors;
    }

    /** Major and minor ethnic groups. */
    public Set<String> ethnicities() {
        return Stream.concat(majors.stream(), minors.stream()).collect(Collectors.toSet());
    }

    /** What a {@code characteristic_group} about ethnicity says: the standard names as titles. */
    public List<String> ethnicityTitles() {
        return List.of("Ethnicity Major", "Ethnicity Minor", "Ethnicity Detailed", "Minority Ethnic");
    }
}
