package uk.tlevels.generator.returns;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Xml;
import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Programme;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.plan.Blemish;
import uk.tlevels.generator.plan.Enrolment;

/** Writes one provider's return of one year, made as at a day. */
final class IlrReturnWriter {

    private static final int HOURS = 31;
    private static final int PRIOR_LEVEL = 32;
    private static final int FREE_MEALS = 33;
    private static final int LLDD_CATEGORY = 34;
    private static final int DESTINATION = 35;

    private final IlrLayout layout;
    private final Provider provider;
    private final LocalDate asAt;
    private final String file;
    private final Planted planted;
    private final Xml xml;
    private final IlrDeliveryWriter deliveries;

    /**
     * For one return.
     *
     * @param file the path that dirt is noted under
     * @param planted takes what the return turns out to carry
     */
    IlrReturnWriter(Xml xml, IlrLayout layout, Provider provider, LocalDate asAt, String file, Planted planted) {
        this.layout = layout;
        this.provider = provider;
        this.asAt = asAt;
        this.file = file;
        this.planted = planted;
        this.xml = xml;
        this.deliveries = new IlrDeliveryWriter(xml, layout, provider, asAt);
    }

    /**
     * Writes the return.
     *
     * @param enrolments in the order of a return, so that the programmes of a learner are together
     */
    void write(List<Enrolment> enrolments, LocalDateTime prepared) {
        xml.openIn("Message", layout.namespace());
        IlrHeaderWriter.write(xml, layout, provider, prepared);
        int from = 0;
        while (from < enrolments.size()) {
            int to = from + 1;
            while (to < enrolments.size()
                    && enrolments.get(to).person().equals(enrolments.get(from).person())) {
                to++;
            }
            learner(enrolments.subList(from, to));
            from = to;
        }
        if (layout.hasDestinations() && provider.index() % 3 == 0) {
            enrolments.stream()
                    .filter(enrolment -> enrolment.programme() == Programme.FOUNDATION_YEAR)
                    .forEach(this::destination);
        }
        xml.close("Message");
    }

    private void learner(List<Enrolment> programmes) {
        Enrolment first = programmes.get(0);
        Person person = first.person();
        xml.open("Learner");
        xml.element("LearnRefNumber", first.learnRefNumber());
        xml.element("ULN", person.uln().value());
        xml.element("FamilyName", person.name().family());
        xml.element("GivenNames", person.name().given());
        xml.element("DateOfBirth", person.dateOfBirth());
        xml.element("Ethnicity", person.ethnicity());
        xml.element("Sex", String.valueOf(person.sex()));
        xml.element("LLDDHealthProb", person.lldd());
        int priorLevel = person.trait(PRIOR_LEVEL, 3) == 0 ? 1 : 2;
        if (!layout.hasDatedPriorAttainment()) {
            xml.element("PriorAttain", priorLevel);
        }
        if (programmes.stream().anyMatch(enrolment -> !enrolment.programme().isTLevel())) {
            xml.element("PlanLearnHours", 540 + person.trait(HOURS, 60));
            xml.element("PlanEEPHours", 40 + person.trait(HOURS, 50));
        }
        xml.element("MathGrade", person.mathGrade());
        xml.element("EngGrade", person.engGrade());
        xml.element("PostcodePrior", person.postcode());
        xml.element("Postcode", person.postcode());
        priorAttainmentAndNeeds(first, priorLevel);
        int sequence = 1;
        for (Enrolment enrolment : programmes) {
            for (IlrDelivery aim : IlrDeliveries.of(enrolment, asAt)) {
                deliveries.write(enrolment, aim, sequence++);
            }
            EnrolmentNotes.add(planted, file, enrolment);
        }
        xml.close("Learner");
    }

    private void priorAttainmentAndNeeds(Enrolment first, int priorLevel) {
        Person person = first.person();
        if (layout.hasDatedPriorAttainment()) {
            xml.open("PriorAttain");
            xml.element("PriorLevel", priorLevel);
            xml.element("DateLevelApp", first.start().withMonth(8).withDayOfMonth(31));
            xml.close("PriorAttain");
        }
        if (first.blemish() == Blemish.UNKNOWN_ELEMENT) {
            xml.element("SupplierRiskScore", person.trait(PRIOR_LEVEL, 100));
        }
        if (person.lldd() == 1) {
            xml.open("LLDDandHealthProblem");
            xml.element("LLDDCat", 4 + person.trait(LLDD_CATEGORY, 14));
            xml.element("PrimaryLLDD", 1);
            xml.close("LLDDandHealthProblem");
        }
        if (person.trait(FREE_MEALS, 5) == 0) {
            xml.open("LearnerFAM");
            xml.element("LearnFAMType", "FME");
            xml.element("LearnFAMCode", 1 + person.trait(FREE_MEALS, 10) / 5);
            xml.close("LearnerFAM");
        }
    }

    private void destination(Enrolment enrolment) {
        boolean studying = enrolment.person().trait(DESTINATION, 4) > 0;
        LocalDate started = LocalDate.of(layout.year() + 1, 9, 6);
        xml.open("LearnerDestinationandProgression");
        xml.element("LearnRefNumber", enrolment.learnRefNumber());
        xml.element("ULN", enrolment.person().uln().value());
        xml.open("DPOutcome");
        xml.element("OutType", studying ? "EDU" : "EMP");
        xml.element("OutCode", studying ? 4 : 1);
        xml.element("OutStartDate", started);
        xml.element("OutCollDate", started.plusDays(20));
        xml.close("DPOutcome");
        xml.close("LearnerDestinationandProgression");
    }
}
