package uk.tlevels.warehouse.lake;

import java.io.EOFException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.DeltaConcurrentModificationException;

/** Which failures of a store may pass by themselves. */
public final class StoreErrors {
    private static final int MAX_CAUSES = 30;

    /** Of hadoop-aws, which need not be on the class path of a local warehouse. */
    private static final Set<String> S3A = Set.of(
            "AWSApiCallTimeoutException",
            "AWSClientIOException",
            "AWSServiceThrottledException",
            "AWSStatus500Exception");

    private StoreErrors() {}

    /**
     * Whether trying again can help: the connection broke, the store was overloaded or restarting, or another writer
     * committed at the same moment. Refused credentials, missing buckets and full disks do not pass.
     */
    public static boolean mayPass(Throwable failure) {
        return Stream.iterate(failure, f -> f != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(StoreErrors::passes);
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof SocketException
                || failure instanceof SocketTimeoutException
                || failure instanceof EOFException
                || failure instanceof DeltaConcurrentModificationException
                || S3A.contains(failure.getClass().getSimpleName())
                || (failure instanceof InterruptedIOException
                        && !Thread.currentThread().isInterrupted());
    }
}
