package uk.tlevels.warehouse.release.screening.standard;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lists that the guide and the published screener check against, from {@code schemas/reference/ees/}. */
public final class Standard {
    private static final String FOLDER = "schemas/reference/ees/";
    private static final Map<Level, String> FILES = Map.of(
            Level.NATIONAL, "countries.csv",
            Level.REGIONAL, "regions.csv",
            Level.LOCAL_AUTHORITY, "local_authorities.csv",
            Level.LOCAL_AUTHORITY_DISTRICT, "local_authority_districts.csv",
            Level.LOCAL_ENTERPRISE_PARTNERSHIP, "local_enterprise_partnerships.csv",
            Level.LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA, "local_skills_improvement_plan_areas.csv",
            Level.ENGLISH_DEVOLVED_AREA, "english_devolved_areas.csv",
            Level.PARLIAMENTARY_CONSTITUENCY, "parliamentary_constituencies.csv",
            Level.POLICE_FORCE_AREA, "police_force_areas.csv");

    /** Lists of which the published screener knows rows that no open source we could read gives. */
    private static final List<Level> IN_PART = List.of(Level.LOCAL_SKILLS_IMPROVEMENT_PLAN_AREA);

    private final Map<Level, PlaceList> places = new EnumMap<>(Level.class);
    private final Map<String, String> regionOfAuthority = new TreeMap<>();
    private final Harmonised harmonised;
    private final ApiDictionary dictionary;

    private Standard() {
        List<String> elsewhere = rows("extra_places.csv").stream()
                .map(r -> r.getField("place_name"))
                .toList();
        for (Level level : Level.values()) {
            places.put(level, list(level, elsewhere));
        }
        rows(FILES.get(Level.LOCAL_AUTHORITY))
                .forEach(r -> regionOfAuthority.put(r.getField("new_la_code"), r.getField("region_code")));
        this.harmonised = new Harmonised(rows("harmonised_columns.csv"), rows("ethnicities.csv"));
        this.dictionary = new ApiDictionary(rows("api_dictionary.csv"));
    }

    /** Reads the lists, which takes some milliseconds. */
    public static Standard load() {
        return new Standard();
    }

    private static PlaceList list(Level level, List<String> elsewhere) {
        List<List<String>> pairs = new ArrayList<>();
        Optional<String> file = Optional.ofNullable(FILES.get(level));
        file.ifPresent(f -> rows(f).forEach(
                        r -> pairs.add(level.columns().stream().map(r::getField).toList())));
        for (String name : elsewhere) {
            pairs.add(level.columns().size() == 3 ? List.of("z", name, "z") : List.of("z", name));
        }
        if (file.isEmpty()) {
            return new PlaceList(level, PlaceList.Extent.NONE, pairs);
        }
        return new PlaceList(level, IN_PART.contains(level) ? PlaceList.Extent.PART : PlaceList.Extent.WHOLE, pairs);
    }

    static List<NamedCsvRecord> rows(String file) {
        try (InputStream in = Standard.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("resource not found on the class path: " + FOLDER + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places of a level. */
    public PlaceList places(Level level) {
        return places.get(level);
    }

    /** The region code of a local authority's nine-digit code. */
    public Optional<String> regionOf(String newLaCode) {
        return Optional.ofNullable(regionOfAuthority.get(newLaCode)).filter(r -> !r.isEmpty());
    }

    /** Standard names and ethnic groups. */
    public Harmonised harmonised() {
        return harmonised;
    }

    /** The data dictionary of the API. */
    public ApiDictionary dictionary() {
        return dictionary;
    }
}
