package uk.tlevels.generator.people;

import java.util.List;
import java.util.SplittableRandom;
import uk.tlevels.generator.quota.Resources;

/** Somewhere in England, by the codes that the registers use. */
public record Place(
        String gorLetter,
        String gorName,
        String icbCode,
        String laCode,
        String laName,
        String districtCode,
        String postcodeArea) {

    private static final String UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    /** All there are, in the order of their file. */
    public static List<Place> all() {
        return Resources.rows("generator/places.csv").stream()
                .map(row -> new Place(
                        row.getField("gor_letter"),
                        row.getField("gor_name"),
                        row.getField("icb_code"),
                        row.getField("la_code"),
                        row.getField("la_name"),
                        row.getField("district_code"),
                        row.getField("postcode_area")))
                .toList();
    }

    /** A postcode of the right form in its area; most do not exist. */
    public String postcode(SplittableRandom random) {
        return postcodeArea
                + (1 + random.nextInt(9))
                + " "
                + random.nextInt(10)
                + UNIT_LETTERS.charAt(random.nextInt(UNIT_LETTERS.length()))
                + UNIT_LETTERS.charAt(random.nextInt(UNIT_LETTERS.length()));
    }
}
