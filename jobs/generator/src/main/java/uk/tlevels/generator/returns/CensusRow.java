package uk.tlevels.generator.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.Uln;
import uk.tlevels.generator.plan.Ending;
import uk.tlevels.generator.plan.Enrolment;
import uk.tlevels.generator.quota.AcademicYear;

/**
 * One programme of one student as a school census tells it.
 *
 * @param day census day; what happens later is not known yet
 */
record CensusRow(Provider school, Enrolment enrolment, int year, LocalDate day) {

    static final String[] HEADER = {
        "CensusDate",
        "AcademicYear",
        "LAEstab",
        "URN",
        "UPN",
        "ULN",
        "Surname",
        "Forename",
        "DOB",
        "Sex",
        "Postcode",
        "ProgrammeType",
        "QN",
        "CoreAim",
        "LearningStartDate",
        "LearningPlannedEndDate",
        "LearningActualEndDate",
        "AimStatus",
        "WithdrawalReason",
        "PlannedLearningHours",
        "MathsGCSEHighestPriorAttainment",
        "EnglishGCSEHighestPriorAttainment"
    };

    /** One digit more than the nine of a serial number, so that all of these show. */
    private static final int FIRST_SERIAL = 1_000_000_000;

    private static final Pattern QUALIFICATION = Pattern.compile("6[0-9]{6}[0-9X]");
    private static final int TRANSFERRED = 40;
    private static final int COMPLETED = 2;

    /** The census knows no breaks: such a student continues. */
    private static final int ON_BREAK = 6;

    void core(CsvText csv) {
        write(csv, enrolment.aim(), true);
    }

    void specialism(CsvText csv) {
        write(csv, enrolment.specialism(), false);
    }

    /** The pupil number that the student has had since school. */
    String upn() {
        int serial = FIRST_SERIAL + enrolment.person().id();
        return "A" + school.place().laCode() + String.valueOf(serial).substring(1);
    }

    private void write(CsvText csv, String aim, boolean isCore) {
        Person person = enrolment.person();
        Optional<Ending> ending =
                enrolment.ending().filter(end -> !end.date().isAfter(day) && end.compStatus() != ON_BREAK);
        csv.cell(day.toString())
                .cell(AcademicYear.withSlash(year))
                .cell(school.place().laCode() + (4_000 + school.index()))
                .cell(school.urn())
                .cell(upn())
                .cell(
                        person.uln().kind() == Uln.Kind.TEMPORARY
                                ? ""
                                : String.valueOf(person.uln().value()))
                .safe(person.name().family())
                .safe(person.name().given())
                .cell(person.dateOfBirth().toString())
                .cell(String.valueOf(person.sex()))
                .cell(person.postcode())
                .cell(enrolment.programme().isTLevel() ? "T Level" : "16 to 19 study programme")
                .cell(withSlashes(aim))
                .cell(String.valueOf(isCore))
                .cell(enrolment.start().toString())
                .cell(enrolment.plannedEnd().toString())
                .cell(ending.map(end -> end.date().toString()).orElse(""))
                .cell(ending.map(CensusRow::status).orElse("Continuing"))
                .cell(ending.filter(end -> end.compStatus() != COMPLETED)
                        .map(end -> "Other")
                        .orElse(""))
                .cell(enrolment.programme().isTLevel() ? "1800" : "600")
                .cell(person.mathGrade())
                .cell(person.engGrade())
                .end();
    }

    private static String status(Ending ending) {
        if (ending.compStatus() == COMPLETED) {
            return "Completed";
        }
        return ending.withdrawReason() == TRANSFERRED ? "Transferred" : "Withdrawn";
    }

    /** 603/5832/4 for 60358324, as the register of qualifications writes it; other codes as they are. */
    private static String withSlashes(String aim) {
        return QUALIFICATION.matcher(aim).matches()
                ? aim.substring(0, 3) + "/" + aim.substring(3, 7) + "/" + aim.substring(7)
                : aim;
    }
}
