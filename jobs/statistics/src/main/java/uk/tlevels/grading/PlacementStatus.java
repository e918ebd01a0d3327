package uk.tlevels.grading;

import java.util.Optional;

/** How far a learner's industry placement has come. */
public enum PlacementStatus {
    NOT_SPECIFIED("NotSpecified"),
    COMPLETED("Completed"),
    COMPLETED_WITH_SPECIAL_CONSIDERATION("CompletedWithSpecialConsideration"),
    NOT_COMPLETED("NotCompleted"),
    WILL_NOT_COMPLETE("WillNotComplete");

    private static final Spellings<PlacementStatus> SPELLINGS = Spellings.of(values(), PlacementStatus::stored)
            .also(NOT_SPECIFIED, "Not yet reported", "IndustryPlacementNotReported")
            .also(COMPLETED, "Placement completed", "IndustryPlacementCompleted")
            .also(
                    COMPLETED_WITH_SPECIAL_CONSIDERATION,
                    "Placement completed with special consideration",
                    "IndustryPlacementCompletedWithConsideration")
            .also(
                    NOT_COMPLETED,
                    "Placement still to be completed",
                    "Still to be completed",
                    "IndustryPlacementNotCompleted",
                    "PC")
            .also(WILL_NOT_COMPLETE, "Placement will not be completed", "IndustryPlacementWillNotComplete", "NC");

    private final String stored;

    PlacementStatus(String stored) {
        this.stored = stored;
    }

    /**
     * Reads any of the forms the sources use: the stored name, the words on screen, the wording of the bulk upload and of
     * 2021, the search filter's names, and the UCAS codes {@code PC} and {@code NC}.
     *
     * @return empty if no status is written so; UCAS {@code P} is one of two statuses, so it is not read
     */
    public static Optional<PlacementStatus> parse(String text) {
        return SPELLINGS.parse(text);
    }

    /** The status as the results service stores it, for example {@code CompletedWithSpecialConsideration}. */
    public String stored() {
        return stored;
    }

    /** Whether the learner has met the placement's requirement. */
    public boolean isMet() {
        return this == COMPLETED || this == COMPLETED_WITH_SPECIAL_CONSIDERATION;
    }
}
