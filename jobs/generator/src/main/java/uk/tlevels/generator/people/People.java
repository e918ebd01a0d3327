package uk.tlevels.generator.people;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.Resources;
import uk.tlevels.generator.quota.Streams;

/** Makes people, one after the other. */
public final class People {

    private static final int[] ETHNICITIES = {31, 31, 31, 31, 31, 31, 31, 34, 35, 37, 38, 39, 40, 41, 43, 44, 45, 98, 99
    };
    private static final List<String> GRADES = List.of("3", "4", "4", "5", "5", "6", "7", "8", "9", "2");

    private final SplittableRandom random;
    private final UlnSequence ulns;
    private final List<String> familyNames = Resources.lines("generator/family_names.txt");
    private final List<String> femaleNames = Resources.lines("generator/given_names_f.txt");
    private final List<String> maleNames = Resources.lines("generator/given_names_m.txt");
    private int count;

    /** With streams of their own, so that nobody changes when something else is drawn. */
    public People(Streams streams) {
        this.random = streams.named("people");
        this.ulns = new UlnSequence(streams.named("ulns"));
    }

    /** Someone of 16 at the start of the academic year, living near the provider. */
    public Person sixteen(int startYear, Provider near, Uln.Kind kind) {
        return born(LocalDate.of(startYear - 17, 9, 1).plusDays(random.nextInt(365)), near, kind);
    }

    /** Someone of 19 to 38 at the start of the academic year, living near the provider. */
    public Person adult(int startYear, Provider near) {
        return born(LocalDate.of(startYear - 19 - random.nextInt(20), 1 + random.nextInt(8), 9), near, Uln.Kind.VALID);
    }

    private Person born(LocalDate dateOfBirth, Provider near, Uln.Kind kind) {
        boolean female = random.nextBoolean();
        int lldd = random.nextInt(100);
        return new Person(
                count++,
                ulns.next(kind),
                new Person.Name(Draws.pick(familyNames, random), Draws.pick(female ? femaleNames : maleNames, random)),
                dateOfBirth,
                female ? 'F' : 'M',
                ETHNICITIES[random.nextInt(ETHNICITIES.length)],
                lldd < 17 ? 1 : lldd < 97 ? 2 : 9,
                Draws.pick(GRADES, random),
                Draws.pick(GRADES, random),
                near.place().postcode(random));
    }
}
