package uk.tlevels.generator.returns;

import java.util.List;
import java.util.Locale;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.people.Spelling;
import uk.tlevels.generator.plan.Blemish;
import uk.tlevels.generator.plan.Enrolment;

/** Says what was planted in the record of one programme, under the learner's reference. */
final class EnrolmentNotes {

    private static final List<Spelling> SPELLINGS =
            List.of(Spelling.NUMBER_WITH_POINT_ZERO, Spelling.CODE_IN_LOWER_CASE, Spelling.DATE_TIME_AT_MIDNIGHT);

    private EnrolmentNotes() {}

    static void add(Planted planted, String file, Enrolment enrolment) {
        String key = enrolment.learnRefNumber();
        if (enrolment.blemish() != Blemish.NONE) {
            planted.add(enrolment.blemish().name().toLowerCase(Locale.ROOT), file, key);
        }
        switch (enrolment.person().uln().kind()) {
            case TEMPORARY -> planted.add("temporary_uln", file, key);
            case WRONG_CHECK_DIGIT -> planted.add("wrong_check_digit_uln", file, key);
            case VALID -> {
                // nothing planted
            }
        }
        if (enrolment.programme().isTLevel()) {
            SPELLINGS.stream()
                    .filter(spelling -> spelling.isOf(enrolment.person()))
                    .forEach(spelling -> planted.add(spelling.kind(), file, key));
        }
        switch (enrolment.programme()) {
            case ADULT_PILOT_T_LEVEL -> planted.add("adult_pilot", file, key);
            case NOT_FUNDED_T_LEVEL -> planted.add("not_funded", file, key);
            default -> {
                // a programme that counts somewhere
            }
        }
    }
}
