package uk.tlevels.generator.results;

/** The state of a registration, in the words of the analyst extracts. */
public enum RegistrationStatus {
    ACTIVE("Active"),
    TRANSFERRED("Transferred"),
    WITHDRAWN("Withdrawn");

    private final String inExtracts;

    RegistrationStatus(String inExtracts) {
        this.inExtracts = inExtracts;
    }

    String inExtracts() {
        return inExtracts;
    }
}
