package uk.tlevels.warehouse.pipeline;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.tlevels.warehouse.contract.TableName;

/** What a person needs to know of an exception, in one line. Plans of Spark and messages of Java stay in the log. */
public final class Failure {
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final int MAX_CAUSES = 20;
    private static final String OURS = "uk.tlevels.";
    private static final Pattern NO_ROOM = Pattern.compile("No space left on device|Disk quota exceeded");

    private Failure() {}

    /** What went wrong, as the outermost exception says that is meant for people; without one it is a fault of ours. */
    public static String reason(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Optional<String> noRoom = noRoom(causes);
        if (noRoom.isPresent()) {
            return noRoom.get();
        }
        return causes.stream()
                .filter(Failure::isOurs)
                .findFirst()
                .map(Throwable::getMessage)
                .or(() -> causes.stream()
                        .filter(Failure::isOfSpark)
                        .reduce((outer, inner) -> inner)
                        .map(Failure::ofSpark))
                .orElseGet(() -> ofOthers(causes.get(causes.size() - 1)));
    }

    /** A full disk is the reason, whatever could not be done for it. */
    private static Optional<String> noRoom(List<Throwable> causes) {
        List<Throwable> said = causes.stream()
                .filter(cause -> cause.getMessage() != null
                        && NO_ROOM.matcher(cause.getMessage()).find())
                .toList();
        return said.isEmpty() || said.stream().anyMatch(Failure::isOurs)
                ? said.stream().filter(Failure::isOurs).findFirst().map(Throwable::getMessage)
                : Optional.of("the disk is full (%s): make room and do it again; what was held stays"
                        .formatted(firstLine(said.get(said.size() - 1).getMessage())));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < MAX_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    /** Thrown by this software, in words for people: one of its own exceptions, or a refusal that Java has a class for. */
    private static boolean isOurs(Throwable failure) {
        boolean thrownHere = failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith(OURS);
        return failure.getMessage() != null
                && !wraps(failure)
                && (failure.getClass().getName().startsWith(OURS)
                        || (thrownHere
                                && (failure instanceof IllegalArgumentException
                                        || failure instanceof IllegalStateException
                                        || failure instanceof java.io.UncheckedIOException)));
    }

    private static boolean wraps(Throwable failure) {
        return failure.getCause() != null
                && failure.getMessage().equals(failure.getCause().toString());
    }

    private static boolean isOfSpark(Throwable failure) {
        return failure instanceof SparkThrowable spark && spark.getCondition() != null && failure.getMessage() != null;
    }

    /** The sentence: without place and plan, which stand in the lines after it, and without the number of its kind. */
    private static String ofSpark(Throwable failure) {
        return firstLine(failure.getMessage()).replaceFirst("\\s*SQLSTATE: \\w+.*$", "");
    }

    private static String ofOthers(Throwable failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        boolean ofJava = failure instanceof RuntimeException || failure instanceof Error;
        Optional<String> message = Optional.ofNullable(failure.getMessage()).map(Failure::firstLine);
        return message.filter(m -> !ofJava).orElseGet(() -> "a fault of this software (%s); the log says where"
                .formatted(message.map(m -> failure.getClass().getSimpleName() + ": " + m)
                        .orElse(failure.getClass().getSimpleName())));
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }

    static void log(TableName table, Throwable failure) {
        LOG.error("step {} failed", table, failure);
    }
}
