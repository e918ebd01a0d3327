package uk.tlevels.generator.hosting;

import java.util.List;
import uk.tlevels.generator.people.Place;
import uk.tlevels.generator.people.Provider;

/**
 * An employer that hosts industry placements; invented, but for the few that the published figures name.
 *
 * @param id nine digits
 * @param section of the Standard Industrial Classification of 2007, a letter
 * @param place where it is registered
 * @param nationwide whether its sites are wherever its students are
 * @param routes the T Level routes it takes students of
 * @param weight how often it hosts beside others of the same place
 */
record Host(
        int id,
        String name,
        String type,
        String size,
        String section,
        Place place,
        boolean nationwide,
        List<String> routes,
        int weight) {

    /** Where a student of a provider is placed. */
    Place site(Provider provider) {
        return nationwide ? provider.place() : place;
    }
}
