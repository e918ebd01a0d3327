package uk.tlevels.generator.returns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.plan.Enrolment;
import uk.tlevels.generator.plan.Population;
import uk.tlevels.generator.quota.AcademicYear;

/** Writes the school census of each autumn: the learning aims of this academic year and the one before. */
public final class CensusFiles {

    private static final int EVERY_NTH_TWICE = 97;

    private CensusFiles() {}

    /** One file a year, of the schools among the providers. */
    public static List<Written> write(Population population, LandingRoot landing) {
        List<Written> files = new ArrayList<>();
        for (int year : AcademicYear.ALL) {
            files.add(census(population, year, landing));
        }
        return files;
    }

    private static Written census(Population population, int year, LandingRoot landing) {
        LocalDate day = LocalDate.of(year, 10, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.THURSDAY));
        String file = String.format(Locale.ROOT, "census/school_census_post16_%tY%<tm%<td.csv", day);
        Planted planted = new Planted();
        return landing.csv(file, CsvText.WINDOWS, planted, csv -> rows(csv, population, year, day, file, planted));
    }

    private static void rows(
            CsvText csv, Population population, int year, LocalDate day, String file, Planted planted) {
        csv.row(CensusRow.HEADER);
        int core = 0;
        for (Provider school : population.providers()) {
            if (!school.returnsCensus()) {
                continue;
            }
            for (Enrolment enrolment : population.byProvider().get(school.index())) {
                if (!isTold(enrolment, year, day)) {
                    continue;
                }
                CensusRow row = new CensusRow(school, enrolment, year, day);
                row.core(csv);
                if (++core % EVERY_NTH_TWICE == 0) {
                    row.core(csv);
                    planted.add("aim_given_twice", file, row.upn());
                }
                if (enrolment.programme().isTLevel()) {
                    row.specialism(csv);
                }
            }
        }
    }

    private static boolean isTold(Enrolment enrolment, int year, LocalDate day) {
        return !enrolment.programme().isApprenticeship()
                && !enrolment.start().isAfter(day)
                && (enrolment.isReportedIn(year) || enrolment.isReportedIn(year - 1));
    }
}
