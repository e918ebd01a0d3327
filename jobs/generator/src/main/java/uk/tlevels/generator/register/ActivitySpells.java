package uk.tlevels.generator.register;

import java.time.LocalDate;
import java.util.SplittableRandom;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;

/** The rows of one file of linked records; each destination has spells that the published rules must find it in. */
final class ActivitySpells {

    private static final String COLLEGE = "School or college";
    private static final String EMPLOYMENT = "Employment";

    private final int year;
    private final String file;
    private final SplittableRandom random;
    private final Planted planted;
    private final CsvText csv;
    private int repeatedLeft;
    private int reversedLeft;

    ActivitySpells(
            int year,
            PlanNode toPlant,
            Scale scale,
            String file,
            SplittableRandom random,
            CsvText csv,
            Planted planted) {
        this.year = year;
        this.file = file;
        this.random = random;
        this.csv = csv;
        this.planted = planted;
        this.repeatedLeft = scale.atLeastOne(toPlant.at("repeated_spell").count());
        this.reversedLeft =
                scale.atLeastOne(toPlant.at("spell_ends_before_start").count());
        csv.row("ULN", "Destination year", "Activity", "Start date", "End date", "Collection");
    }

    void of(Person person, String destination) {
        switch (destination) {
            case "apprenticeship" -> apprenticeship(person);
            case "higher_education" -> row(person, "Higher education", day(9, 26), next(6, 12), "HESA");
            case "other_education" -> twoColleges(person);
            case "employment" -> employment(person);
            case "combination" -> combination(person);
            case "not_sustained" -> notSustained(person);
            case "not_captured" -> {}
            default -> throw new IllegalArgumentException("no destination '" + destination + "'");
        }
    }

    /** Six months and more, for one in four with two employers, one after the other. */
    private void apprenticeship(Person person) {
        LocalDate start = Draws.day(day(8, 15), day(12, 10), random);
        if (random.nextInt(4) == 0) {
            LocalDate change = start.plusDays(60 + random.nextInt(60));
            row(person, "Apprenticeship", start, change.toString(), "ILR");
            row(
                    person,
                    "Apprenticeship",
                    change.plusDays(1),
                    start.plusDays(200).toString(),
                    "ILR");
        } else {
            row(person, "Apprenticeship", start, random.nextBoolean() ? "" : next(7, 20), "ILR");
        }
        if (random.nextBoolean()) {
            row(person, EMPLOYMENT, start, "", "HMRC");
        }
    }

    private void twoColleges(Person person) {
        if (random.nextInt(3) == 0) {
            row(person, COLLEGE, day(9, 6), day(12, 14).toString(), "NPD");
            row(person, COLLEGE, LocalDate.of(year + 1, 1, 9), next(6, 28), "ILR");
        } else {
            row(person, COLLEGE, day(9, 6), next(6, 28), "ILR");
        }
    }

    /** Five months of six are enough: some are out of work in January. */
    private void employment(Person person) {
        LocalDate start = Draws.day(day(7, 1), day(10, 20), random);
        if (random.nextInt(3) == 0) {
            row(person, EMPLOYMENT, start, day(12, 22).toString(), "HMRC");
            row(person, EMPLOYMENT, LocalDate.of(year + 1, 2, 1 + random.nextInt(20)), "", "HMRC");
        } else {
            row(person, EMPLOYMENT, start, "", "HMRC");
        }
    }

    private void combination(Person person) {
        row(person, COLLEGE, day(9, 6), day(12, 1 + random.nextInt(19)).toString(), "NPD");
        row(person, EMPLOYMENT, LocalDate.of(year + 1, 1, 3 + random.nextInt(25)), "", "HMRC");
    }

    private void notSustained(Person person) {
        row(person, EMPLOYMENT, day(9, 1), day(11, 1 + random.nextInt(28)).toString(), "HMRC");
        if (random.nextBoolean()) {
            row(person, "Out-of-work benefit", day(12, 3), next(5, 10), "DWP");
        }
    }

    private LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(year, month, dayOfMonth);
    }

    private String next(int month, int dayOfMonth) {
        return LocalDate.of(year + 1, month, dayOfMonth).toString();
    }

    private void row(Person person, String activity, LocalDate start, String end, String collection) {
        String uln = String.valueOf(person.uln().value());
        csv.mark();
        csv.row(uln, String.valueOf(year), activity, start.toString(), end, collection);
        if (repeatedLeft > 0) {
            repeatedLeft--;
            planted.add("repeated_spell", file, uln);
            csv.append(csv.sinceMark());
        } else if (reversedLeft > 0) {
            reversedLeft--;
            planted.add("spell_ends_before_start", file, uln);
            csv.row(
                    uln,
                    String.valueOf(year),
                    activity,
                    start.toString(),
                    start.minusDays(30).toString(),
                    collection);
        }
    }
}
