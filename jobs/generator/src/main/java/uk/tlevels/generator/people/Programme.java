package uk.tlevels.generator.people;

/** What someone studies, as a return records it: funding model and programme type. */
public enum Programme {
    T_LEVEL(25, 31, 2),
    ADULT_PILOT_T_LEVEL(81, 31, 2),
    NOT_FUNDED_T_LEVEL(99, 31, 2),
    FOUNDATION_YEAR(25, 30, 1),
    LEVEL_2(25, 0, 1),
    LARGE_VTQ(25, 0, 2),
    SMALL_AGQ(25, 0, 2),
    A_LEVEL(25, 0, 2),
    ADVANCED_APPRENTICESHIP(36, 2, 2),
    INTERMEDIATE_APPRENTICESHIP(36, 3, 2);

    private final int fundModel;
    private final int progType;
    private final int years;

    Programme(int fundModel, int progType, int years) {
        this.fundModel = fundModel;
        this.progType = progType;
        this.years = years;
    }

    /** The ILR funding model. */
    public int fundModel() {
        return fundModel;
    }

    /** The ILR programme type, 0 for none. */
    public int progType() {
        return progType;
    }

    /** Academic years from start to planned end. */
    public int years() {
        return years;
    }

    /** Whether it is recorded as a T Level, counted or not. */
    public boolean isTLevel() {
        return progType == 31;
    }

    /** Whether it is an apprenticeship. */
    public boolean isApprenticeship() {
        return fundModel == 36;
    }
}
