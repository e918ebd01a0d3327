package uk.tlevels.generator.hosting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Place;
import uk.tlevels.generator.people.Spelling;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;
import uk.tlevels.generator.results.Registration;

/** The register of placements, one file an academic year, with some rows twice, of hosts unknown or without hours. */
final class PlacementRegisterFiles {

    private static final int UNKNOWN_HOST = 999_999_999;
    private static final List<Spelling> SPELLINGS =
            List.of(Spelling.NUMBER_WITH_POINT_ZERO, Spelling.DATE_TIME_AT_MIDNIGHT);
    private static final String[] COLUMNS = {
        "ULN",
        "UKPRN",
        "Core code",
        "Academic year",
        "Employer id",
        "Employer name",
        "Site region",
        "Site ICB code",
        "Site postcode",
        "Placement mode",
        "Start date",
        "End date",
        "Hours",
        "Taster hours",
        "Induction hours"
    };

    private final PlanNode quotas;
    private final Scale scale;
    private final Streams streams;

    PlacementRegisterFiles(PlanNode quotas, Scale scale, Streams streams) {
        this.quotas = quotas.at("planted_placements");
        this.scale = scale;
        this.streams = streams;
    }

    List<Written> write(List<Hosting> hostings, LandingRoot landing) {
        TreeMap<Integer, List<Hosting>> byYear = new TreeMap<>();
        hostings.stream()
                .sorted(Comparator.comparingLong((Hosting hosting) ->
                                hosting.student().person().uln().value())
                        .thenComparing(Hosting::start))
                .forEach(hosting -> byYear.computeIfAbsent(hosting.academicYear(), any -> new ArrayList<>())
                        .add(hosting));
        List<Written> files = new ArrayList<>();
        byYear.forEach((year, rows) -> files.add(file(year, rows, year.equals(byYear.lastKey()), landing)));
        return files;
    }

    private Written file(int year, List<Hosting> rows, boolean flawed, LandingRoot landing) {
        String path = "placements/placement_register_" + AcademicYear.code(year) + ".csv";
        SplittableRandom random = streams.named(path);
        Planted planted = new Planted();
        return landing.csv(path, CsvText.WINDOWS, planted, csv -> rows(csv, rows, flawed, path, random, planted));
    }

    private void rows(
            CsvText csv, List<Hosting> rows, boolean flawed, String path, SplittableRandom random, Planted planted) {
        csv.row(COLUMNS);
        int twice = flawed ? planted("exact_duplicate_placement") : 0;
        int stranger = flawed ? planted("unknown_host_employer") : 0;
        int wordy = flawed ? planted("placement_hours_not_a_number") : 0;
        for (int i = 0; i < rows.size(); i++) {
            csv.mark();
            String uln = String.valueOf(rows.get(i).student().person().uln().value());
            row(csv, rows.get(i), rows.get(i).host().id(), random);
            Person person = rows.get(i).student().person();
            SPELLINGS.stream()
                    .filter(spelling -> spelling.isOf(person))
                    .forEach(spelling -> planted.add(spelling.kind(), path, uln));
            if (i < twice) {
                csv.append(csv.sinceMark());
                planted.add("exact_duplicate_placement", path, uln);
            } else if (i < twice + wordy) {
                // the right row stands beside it, so that nothing is lost with this one
                csv.append(csv.sinceMark().replaceFirst("(,[0-9.]+){3}\\r\\n$", ",full time,0,0\r\n"));
                planted.add("placement_hours_not_a_number", path, uln);
            } else if (i < twice + wordy + stranger && isOrdinary(rows.get(i))) {
                csv.cutToMark();
                row(csv, rows.get(i), UNKNOWN_HOST, random);
                planted.add("unknown_host_employer", path, uln);
            }
        }
    }

    /** Whether no figure counts the host. */
    private static boolean isOrdinary(Hosting hosting) {
        return hosting.host().weight() > 0;
    }

    private int planted(String kind) {
        return scale.atLeastOne(quotas.at(kind).count());
    }

    private static void row(CsvText csv, Hosting hosting, int hostId, SplittableRandom random) {
        Registration student = hosting.student();
        Place site = hosting.host().site(student.provider());
        csv.cell(student.person().uln().value())
                .cell(student.provider().ukprn())
                .cell(student.tLevel().code())
                .cell(AcademicYear.withSlash(hosting.academicYear()))
                .cell(hostId)
                .safe(hosting.host().name())
                .cell(site.gorName())
                .cell(site.icbCode())
                .cell(site.postcode(random))
                .cell(hosting.mode())
                .cell(CsvText.SLASHED.format(hosting.start())
                        + (Spelling.DATE_TIME_AT_MIDNIGHT.isOf(student.person()) ? " 00:00" : ""))
                .date(hosting.end(), CsvText.SLASHED)
                .cell(hosting.hours() + (Spelling.NUMBER_WITH_POINT_ZERO.isOf(student.person()) ? ".0" : ""))
                .cell(hosting.tasterHours())
                .cell(hosting.inductionHours())
                .end();
    }
}
