package uk.tlevels.publishing.screening.standard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The lists that the guide and the published screener check against, from {@code schemas/reference/ees/}. */
public final class Standard {
    private final Map<Level, PlaceList> places = new EnumMap<>(Level.class);
    private final Map<String, String> regionOfAuthority = new TreeMap<>();
    private final Harmonised harmonised;
    private final ApiDictionary dictionary;

    private Standard() {
        List<String> elsewhere = ListFiles.rows("extra_places.csv").stream()
                .map(r -> r.getField("place_name"))
                .toList();
        ListIndex index = ListIndex.load();
        for (Level level : Level.values()) {
            places.put(level, list(level, index.of(level), elsewhere));
        }
        ListFiles.rows("local_authorities.csv")
                .forEach(r -> regionOfAuthority.put(r.getField("new_la_code"), r.getField("region_code")));
        this.harmonised = new Harmonised(ListFiles.rows("harmonised_columns.csv"), ListFiles.rows("ethnicities.csv"));
        this.dictionary = new ApiDictionary(ListFiles.rows("api_dictionary.csv"));
    }

    /** Reads the lists, which takes some milliseconds. */
    public static Standard load() {
        return new Standard();
    }

    private static PlaceList list(Level level, Optional<ListIndex.Entry> published, List<String> elsewhere) {
        List<List<String>> pairs =
                new ArrayList<>(published.map(ListIndex.Entry::places).orElse(List.of()));
        int held = pairs.size();
        for (String name : elsewhere) {
            pairs.add(level.columns().size() == 3 ? List.of("z", name, "z") : List.of("z", name));
        }
        int all = published.map(ListIndex.Entry::rows).orElse(0);
        PlaceList.Extent extent =
                held == 0 ? PlaceList.Extent.NONE : held < all ? PlaceList.Extent.PART : PlaceList.Extent.WHOLE;
        return new PlaceList(level, extent, published.map(ListIndex.Entry::dated), pairs);
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
