package uk.tlevels.warehouse.lake;

/** Something the lake cannot do. The message says what, why, and how to mend it. */
public final class LakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A complaint. */
    public LakeException(String message) {
        super(message);
    }

    /** A complaint with its cause. */
    public LakeException(String message, Throwable cause) {
        super(message, cause);
    }
}
