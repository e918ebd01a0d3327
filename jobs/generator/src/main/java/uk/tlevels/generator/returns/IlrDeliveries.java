package uk.tlevels.generator.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import uk.tlevels.generator.people.Aims;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.plan.Blemish;
import uk.tlevels.generator.plan.Enrolment;

/**
 * Breaks a programme down into the aims a provider records for it.
 *
 * @see <a href="https://guidance.submit-learner-data.service.gov.uk/21-22/psm/article/recording-T-Level-programmes-on-the-ILR">recording T Levels</a>
 * @see <a href="https://guidance.submit-learner-data.service.gov.uk/23-24/psm/article/recording-T-Level-transition-programmes-on-the-ILR">recording Foundation Years</a>
 */
final class IlrDeliveries {

    private static final int PLACEMENT_DELAY = 11;
    private static final Set<String> BELOW_GRADE_4 = Set.of("2", "3");
    private static final List<String> A_LEVELS = Aims.load().byProgramme().get(Programme.A_LEVEL);

    private IlrDeliveries() {}

    /** The aims of the programme that a return made as at the day holds. */
    static List<IlrDelivery> of(Enrolment enrolment, LocalDate asAt) {
        List<IlrDelivery> aims = new ArrayList<>(4);
        LocalDate planned = enrolment.blemish() == Blemish.PLANNED_END_BEFORE_START
                ? enrolment.start().minusDays(40)
                : enrolment.plannedEnd();
        switch (enrolment.programme()) {
            case T_LEVEL, ADULT_PILOT_T_LEVEL, NOT_FUNDED_T_LEVEL -> tLevel(aims, enrolment, planned, asAt);
            case FOUNDATION_YEAR -> {
                add(aims, enrolment, Aims.PROGRAMME, 1, planned, IlrDelivery.Specifics.NONE);
                add(aims, enrolment, enrolment.aim(), 5, planned, IlrDelivery.Specifics.CORE);
                add(aims, enrolment, Aims.ENGLISH, 3, planned, IlrDelivery.Specifics.NONE);
                add(aims, enrolment, Aims.MATHS, 3, planned, IlrDelivery.Specifics.NONE);
            }
            case ADVANCED_APPRENTICESHIP, INTERMEDIATE_APPRENTICESHIP -> {
                add(aims, enrolment, Aims.PROGRAMME, 1, planned, IlrDelivery.Specifics.NONE);
                add(aims, enrolment, enrolment.aim(), 3, planned, IlrDelivery.Specifics.NONE);
            }
            case LEVEL_2, LARGE_VTQ, SMALL_AGQ ->
                add(aims, enrolment, enrolment.aim(), 5, planned, IlrDelivery.Specifics.CORE);
            case A_LEVEL -> aLevels(aims, enrolment, planned);
        }
        return aims;
    }

    private static void tLevel(List<IlrDelivery> aims, Enrolment enrolment, LocalDate planned, LocalDate asAt) {
        add(aims, enrolment, Aims.PROGRAMME, 1, planned, IlrDelivery.Specifics.PLANNED_HOURS);
        add(aims, enrolment, enrolment.aim(), 5, planned, IlrDelivery.Specifics.CORE);
        add(aims, enrolment, enrolment.specialism(), 3, planned, IlrDelivery.Specifics.NONE);
        retakes(aims, enrolment, planned);
        LocalDate placement = enrolment.start().plusDays(30 + enrolment.person().trait(PLACEMENT_DELAY, 120));
        boolean reached = !placement.isAfter(asAt)
                && enrolment.ending().map(end -> placement.isBefore(end.date())).orElse(true);
        if (reached) {
            aims.add(new IlrDelivery(Aims.PLACEMENT, 3, placement, planned, IlrDelivery.Specifics.WORK_PLACEMENT));
        }
    }

    /** Who began without grade 4 in English or mathematics goes on studying it (condition of funding). */
    private static void retakes(List<IlrDelivery> aims, Enrolment enrolment, LocalDate planned) {
        if (BELOW_GRADE_4.contains(enrolment.person().engGrade())) {
            add(aims, enrolment, Aims.ENGLISH, 3, planned, IlrDelivery.Specifics.NONE);
        }
        if (BELOW_GRADE_4.contains(enrolment.person().mathGrade())) {
            add(aims, enrolment, Aims.MATHS, 3, planned, IlrDelivery.Specifics.NONE);
        }
    }

    private static void aLevels(List<IlrDelivery> aims, Enrolment enrolment, LocalDate planned) {
        add(aims, enrolment, enrolment.aim(), 5, planned, IlrDelivery.Specifics.CORE);
        int core = A_LEVELS.indexOf(enrolment.aim());
        for (int i = 1; i <= 2; i++) {
            String aim = A_LEVELS.get((core + i) % A_LEVELS.size());
            add(aims, enrolment, aim, 4, planned, IlrDelivery.Specifics.NONE);
        }
    }

    private static void add(
            List<IlrDelivery> aims,
            Enrolment enrolment,
            String aim,
            int aimType,
            LocalDate planned,
            IlrDelivery.Specifics specifics) {
        aims.add(new IlrDelivery(aim, aimType, enrolment.start(), planned, specifics));
    }
}
