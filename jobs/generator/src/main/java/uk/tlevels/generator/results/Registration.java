package uk.tlevels.generator.results;

import uk.tlevels.generator.people.Person;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.people.SpecialismChoice;
import uk.tlevels.generator.people.TLevel;

/**
 * A learner registered for a T Level at a provider.
 *
 * @param overallInExtract the overall result as extracts print it, empty for none
 */
public record Registration(
        Person person,
        Provider provider,
        TLevel tLevel,
        SpecialismChoice specialism,
        int startYear,
        RegistrationStatus status,
        Grades grades,
        Placement placement,
        String overallInExtract,
        Flaw flaw) {

    /** A flaw of the row that carries the registration in the extracts. */
    enum Flaw {
        NONE,
        AWARDED_GRADE_DIFFERS,
        EXACT_DUPLICATE_ROW,
        TRANSFERRED_REGISTRATION,
        WRONG_CHECK_DIGIT_ULN,
        TOO_FEW_FIELDS,
        TOO_MANY_FIELDS,
        DATE_OF_BIRTH_UNKNOWN,
        COMMA_IN_NAME;

        /** Whether the row is one more than there are registrations. */
        boolean isExtraRow() {
            return this == WRONG_CHECK_DIGIT_ULN || isMalformed();
        }

        boolean isMalformed() {
            return this == TOO_FEW_FIELDS || this == TOO_MANY_FIELDS;
        }
    }

    Registration with(Flaw planted) {
        return new Registration(
                person, provider, tLevel, specialism, startYear, status, grades, placement, overallInExtract, planted);
    }

    /** The row that stays behind where the learner came from: same results, other provider. */
    Registration transferredFrom(Provider earlier) {
        return new Registration(
                person,
                earlier,
                tLevel,
                specialism,
                startYear,
                RegistrationStatus.TRANSFERRED,
                grades,
                placement,
                overallInExtract,
                Flaw.TRANSFERRED_REGISTRATION);
    }

    /** The same result awarded, on other components than it was worked out from. */
    Registration withGrades(Grades others) {
        return revised(others, placement, overallInExtract);
    }

    /** Whether later extracts may show another result: the learner's own row, whose result follows from its components. */
    boolean canBeRevised() {
        return status == RegistrationStatus.ACTIVE && !flaw.isExtraRow() && flaw != Flaw.AWARDED_GRADE_DIFFERS;
    }

    /** As a later extract shows it. */
    Registration revised(Grades later, Placement laterPlacement, String laterOverall) {
        return new Registration(
                person, provider, tLevel, specialism, startYear, status, later, laterPlacement, laterOverall, flaw);
    }

    String familyName() {
        return flaw == Flaw.COMMA_IN_NAME
                ? person.name().family() + ", Jr"
                : person.name().family();
    }

    /** Male or Female; one in fifty has another word or none, as gender is optional in the service. */
    String gender() {
        return switch (person.trait(41, 150)) {
            case 0 -> "NotKnown";
            case 1 -> "NotSpecified";
            case 2 -> "";
            default -> person.sex() == 'F' ? "Female" : "Male";
        };
    }
}
