package uk.tlevels.warehouse.lake;

/** Who may commit to the tables of a warehouse while a session is open. */
public enum Writers {
    /** The session itself only reads, whoever else writes. */
    OTHERS,

    /** The session, and any number of other processes at the same time. */
    SEVERAL,

    /**
     * The session alone, which the caller answers for: enough for a store that cannot refuse a commit whose version is
     * taken.
     */
    ONE
}
