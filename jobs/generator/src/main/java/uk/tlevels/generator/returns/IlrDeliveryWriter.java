package uk.tlevels.generator.returns;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.generator.file.Xml;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.Spelling;
import uk.tlevels.generator.plan.Blemish;
import uk.tlevels.generator.plan.Ending;
import uk.tlevels.generator.plan.Enrolment;

/** Writes one aim, its elements in the order of the schema. */
final class IlrDeliveryWriter {

    private static final int PLANNED_HOURS = 21;
    private static final int PLACEMENT_HOURS = 22;
    private static final int EMPLOYER = 23;
    private static final int OUTCOME = 24;

    /** Framework codes of the first three T Levels, recorded in 2020/21 only. */
    private static final Map<String, Integer> FRAMEWORKS = Map.of("60358300", 36, "60358324", 37, "60358294", 38);

    private final Xml xml;
    private final IlrLayout layout;
    private final Provider provider;
    private final LocalDate asAt;

    IlrDeliveryWriter(Xml xml, IlrLayout layout, Provider provider, LocalDate asAt) {
        this.xml = xml;
        this.layout = layout;
        this.provider = provider;
        this.asAt = asAt;
    }

    void write(Enrolment enrolment, IlrDelivery aim, int sequence) {
        Programme programme = enrolment.programme();
        xml.open("LearningDelivery");
        boolean isSpelt = programme.isTLevel();
        Person person = enrolment.person();
        xml.element(
                "LearnAimRef",
                isSpelt && Spelling.CODE_IN_LOWER_CASE.isOf(person) ? aim.aim().toLowerCase(Locale.ROOT) : aim.aim());
        xml.element("AimType", aim.aimType());
        xml.element("AimSeqNumber", sequence);
        if (isSpelt && Spelling.DATE_TIME_AT_MIDNIGHT.isOf(person)) {
            xml.element("LearnStartDate", aim.start() + "T00:00:00");
        } else {
            xml.element("LearnStartDate", aim.start());
        }
        xml.element("LearnPlanEndDate", aim.plannedEnd());
        xml.element("FundModel", programme.fundModel());
        if (aim.specifics() == IlrDelivery.Specifics.PLANNED_HOURS) {
            xml.element("PHours", 1080 + enrolment.person().trait(PLANNED_HOURS, 12) * 60L);
        }
        if (programme.progType() > 0) {
            String whole = String.valueOf(programme.progType());
            xml.element("ProgType", isSpelt && Spelling.NUMBER_WITH_POINT_ZERO.isOf(person) ? whole + ".0" : whole);
        }
        frameworkCodes(enrolment);
        xml.element("DelLocPostCode", provider.postcode());
        status(enrolment, aim);
        fundingAndMonitoring(programme, aim);
        if (aim.specifics() == IlrDelivery.Specifics.WORK_PLACEMENT) {
            placement(enrolment, aim);
        }
        xml.close("LearningDelivery");
    }

    private void frameworkCodes(Enrolment enrolment) {
        if (!layout.hasFrameworkCodes()) {
            return;
        }
        if (enrolment.programme().isTLevel()) {
            xml.element("FworkCode", FRAMEWORKS.get(enrolment.aim()));
            xml.element("PwayCode", 1);
        } else if (enrolment.programme().isApprenticeship()) {
            xml.element("FworkCode", 420);
            xml.element("PwayCode", 1);
        }
    }

    private void status(Enrolment enrolment, IlrDelivery aim) {
        Optional<Ending> known = enrolment.ending().filter(end -> !end.date().isAfter(asAt));
        xml.element("CompStatus", known.map(Ending::compStatus).orElse(1));
        known.ifPresent(end -> {
            xml.element("LearnActEndDate", end.date());
            if (end.withdrawReason() > 0) {
                xml.element("WithdrawReason", end.withdrawReason());
            }
            boolean achieved = end.compStatus() == 2 && enrolment.person().trait(OUTCOME, 20) > 0;
            xml.element("Outcome", achieved ? 1 : end.compStatus() == 2 ? 8 : 3);
        });
        if (aim.specifics() == IlrDelivery.Specifics.CORE && enrolment.blemish() == Blemish.THIRTY_FIRST_OF_FEBRUARY) {
            xml.element("AchDate", layout.year() + 1 + "-02-31");
        }
    }

    private void fundingAndMonitoring(Programme programme, IlrDelivery aim) {
        switch (programme.fundModel()) {
            case 25 -> monitoring("SOF", "107");
            case 36 -> {
                xml.open("LearningDeliveryFAM");
                xml.element("LearnDelFAMType", "ACT");
                xml.element("LearnDelFAMCode", "1");
                xml.element("LearnDelFAMDateFrom", aim.start());
                xml.close("LearningDeliveryFAM");
            }
            case 81 -> {
                monitoring("SOF", "105");
                monitoring("LDM", "384");
            }
            default -> {
                // aims without funding carry no source of funding
            }
        }
    }

    private void monitoring(String type, String code) {
        xml.open("LearningDeliveryFAM");
        xml.element("LearnDelFAMType", type);
        xml.element("LearnDelFAMCode", code);
        xml.close("LearningDeliveryFAM");
    }

    private void placement(Enrolment enrolment, IlrDelivery aim) {
        xml.open("LearningDeliveryWorkPlacement");
        xml.element("WorkPlaceStartDate", aim.start());
        enrolment
                .ending()
                .filter(end -> !end.date().isAfter(asAt))
                .ifPresent(end -> xml.element("WorkPlaceEndDate", end.date()));
        xml.element("WorkPlaceHours", 315 + enrolment.person().trait(PLACEMENT_HOURS, 80));
        xml.element("WorkPlaceMode", 2);
        xml.element("WorkPlaceEmpId", 900_000_000 + enrolment.person().trait(EMPLOYER, 40_000));
        xml.close("LearningDeliveryWorkPlacement");
    }
}
