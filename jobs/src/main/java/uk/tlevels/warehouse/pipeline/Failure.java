package uk.tlevels.warehouse.pipeline;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.tlevels.warehouse.contract.TableName;

/** What a person needs to know of an exception; the rest goes to the log. */
final class Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final int MAX_CAUSES = 20;
    private static final int MAX_LINES = 8;

    private Failure() {}

    /** The first lines of the innermost message. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(MAX_LINES)
                .collect(Collectors.joining(" "));
    }

    static void log(TableName table, Throwable failure) {
        LOG.error("step {} failed", table, failure);
    }
}
