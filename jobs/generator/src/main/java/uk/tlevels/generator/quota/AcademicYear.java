package uk.tlevels.generator.quota;

import java.time.LocalDate;
import java.util.List;

/** ILR years: 1 August to 31 July, known by the calendar year they start in. */
public final class AcademicYear {

    /** The years that there are returns of. */
    public static final List<Integer> ALL = List.of(2020, 2021, 2022, 2023);

    /** The last of them; its final return is not in yet. */
    public static final int LAST = 2023;

    /** The years with a return of February; of the last one there is no other yet. */
    public static final List<Integer> RETURNED_IN_FEBRUARY = List.of(2021, 2022, LAST);

    private AcademicYear() {}

    /** The year that a day falls in. */
    public static int of(LocalDate date) {
        return date.getMonthValue() >= 8 ? date.getYear() : date.getYear() - 1;
    }

    /** 31 July. */
    public static LocalDate lastDay(int startYear) {
        return LocalDate.of(startYear + 1, 7, 31);
    }

    /** 2122 for 2021, as the ILR writes it. */
    public static String code(int startYear) {
        return "" + startYear % 100 + (startYear + 1) % 100;
    }

    /** 2021/22. */
    public static String withSlash(int startYear) {
        return startYear + "/" + (startYear + 1) % 100;
    }

    /** 2021 to 2022. */
    public static String inWords(int startYear) {
        return startYear + " to " + (startYear + 1);
    }
}
