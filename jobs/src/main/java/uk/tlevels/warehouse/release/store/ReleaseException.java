package uk.tlevels.warehouse.release.store;

/** A release that is not written, and why. */
public final class ReleaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A release that is not written. */
    public ReleaseException(String message) {
        super(message);
    }

    /** A release that is not written because of something else. */
    public ReleaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
