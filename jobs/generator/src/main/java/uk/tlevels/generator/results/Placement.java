package uk.tlevels.generator.results;

/** The state of an industry placement, in the words of extracts and of uploads. */
public enum Placement {
    NOT_SPECIFIED("NotSpecified", ""),
    COMPLETED("Completed", "Placement completed"),
    COMPLETED_WITH_SPECIAL_CONSIDERATION(
            "CompletedWithSpecialConsideration", "Placement completed with special consideration"),
    NOT_COMPLETED("NotCompleted", "Placement still to be completed"),
    WILL_NOT_COMPLETE("WillNotComplete", "Placement will not be completed");

    private final String inExtracts;
    private final String inUploads;

    Placement(String inExtracts, String inUploads) {
        this.inExtracts = inExtracts;
        this.inUploads = inUploads;
    }

    String inExtracts() {
        return inExtracts;
    }

    String inUploads() {
        return inUploads;
    }

    /** Whether the T Level can be passed with it. */
    public boolean meetsTheRequirement() {
        return this == COMPLETED || this == COMPLETED_WITH_SPECIAL_CONSIDERATION;
    }
}
