package uk.tlevels.warehouse.cli;

/** What a person needs to know of an exception. */
final class Messages {
    private static final int MAX_CAUSES = 20;

    private Messages() {}

    /** The message of the exception, or of its innermost cause where it only wraps one. */
    static String of(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause.getCause() != null && wraps(cause); i++) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static boolean wraps(Throwable failure) {
        return failure.getMessage() == null
                || failure.getMessage().equals(failure.getCause().toString());
    }
}
