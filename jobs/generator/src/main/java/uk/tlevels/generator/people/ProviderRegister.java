package uk.tlevels.generator.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.Resources;
import uk.tlevels.generator.quota.Streams;

/** Invents providers: the first teach T Levels earliest, the last teach none that counts. */
public final class ProviderRegister {

    private static final int FIRST_UKPRN = 10_090_001;
    private static final int FIRST_URN = 990_001;

    private ProviderRegister() {}

    /** So many providers of all kinds, everywhere in England. */
    public static List<Provider> of(int count, Streams streams) {
        SplittableRandom random = streams.named("providers");
        List<Place> places = new ArrayList<>(Place.all());
        Draws.shuffle(places, random);
        List<String> names = Resources.lines("generator/place_names.txt");
        List<Provider> providers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Place place = places.get(i % places.size());
            Place earlier = i % 61 == 7 ? places.get((i + 1) % places.size()) : place;
            Provider.Kind kind = kind(i);
            String name = name(names.get(i % names.size()), i / names.size(), kind);
            String earlierName = i % 29 == 3 ? name.replace("College", "College of Further Education") : name;
            providers.add(new Provider(
                    i,
                    FIRST_UKPRN + i * 7,
                    FIRST_URN + i,
                    name,
                    earlierName,
                    kind,
                    place,
                    earlier,
                    place.postcode(random),
                    20 + random.nextInt(80) + (kind == Provider.Kind.COLLEGE ? 100 : 0)));
        }
        return List.copyOf(providers);
    }

    private static Provider.Kind kind(int index) {
        return switch (index % 10) {
            case 4 -> Provider.Kind.SIXTH_FORM_COLLEGE;
            case 6, 9 -> Provider.Kind.SCHOOL;
            case 7 -> Provider.Kind.UTC;
            case 8 -> Provider.Kind.TRAINING_PROVIDER;
            default -> Provider.Kind.COLLEGE;
        };
    }

    private static String name(String place, int round, Provider.Kind kind) {
        String where =
                switch (round) {
                    case 0 -> place;
                    case 1 -> "North " + place;
                    case 2 -> "South " + place;
                    case 3 -> place + " and District";
                    case 4 -> place + ", Weald and Downs";
                    case 5 -> "St Zoë's " + place;
                    case 6 -> "Great " + place;
                    case 7 -> "Little " + place;
                    default -> place + " No. " + round;
                };
        return switch (kind) {
            case COLLEGE -> where + " College";
            case SIXTH_FORM_COLLEGE -> where + " Sixth Form College";
            case SCHOOL -> where + " Academy";
            case UTC -> "UTC " + where;
            case TRAINING_PROVIDER -> where + " Skills & Training Ltd";
        };
    }
}
