package uk.tlevels.warehouse.lake.store.s3;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.s3a.AWSBadRequestException;
import org.apache.hadoop.fs.s3a.AWSClientIOException;
import org.apache.hadoop.fs.s3a.AWSRedirectException;
import org.apache.hadoop.fs.s3a.AWSServiceIOException;
import org.apache.hadoop.fs.s3a.UnknownStoreException;
import org.apache.hadoop.fs.s3a.auth.NoAuthWithAWSException;

/** What a store's refusal means to a person: which bucket, which endpoint, what to set. */
public final class S3Errors {

    private static final int DEEPEST_CAUSE = 20;

    private S3Errors() {}

    /**
     * The meaning of a failure.
     *
     * @param path an {@code s3a} path that was asked for
     * @return empty if it says nothing about bucket, endpoint or credentials
     */
    public static Optional<String> explain(IOException failure, Path path, Configuration configuration) {
        String bucket = path.toUri().getHost();
        String endpoint = endpoint(bucket, configuration);
        if (has(failure, UnknownStoreException.class)) {
            return Optional.of("there is no bucket '%s' at %s: make it, or check its name and the endpoint"
                    .formatted(bucket, endpoint));
        }
        if (has(failure, NoAuthWithAWSException.class)) {
            return Optional.of(("no credentials for bucket '%s' at %s: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY,"
                            + " or name a provider in fs.s3a.aws.credentials.provider")
                    .formatted(bucket, endpoint));
        }
        if (has(failure, AccessDeniedException.class)) {
            return Optional.of(("%s refuses bucket '%s' to these credentials: check AWS_ACCESS_KEY_ID and"
                            + " AWS_SECRET_ACCESS_KEY, and what they may do there")
                    .formatted(endpoint, bucket));
        }
        if (has(failure, AWSRedirectException.class)) {
            return Optional.of("bucket '%s' is in another region than the one that %s was asked in: set AWS_REGION"
                    .formatted(bucket, endpoint));
        }
        if (has(failure, AWSBadRequestException.class)) {
            return Optional.of("%s takes no request for bucket '%s' (400): check the bucket's name and AWS_REGION"
                    .formatted(endpoint, bucket));
        }
        if (isOutOfReach(failure)) {
            return Optional.of("cannot reach %s for bucket '%s' (%s): check the endpoint"
                    .formatted(endpoint, bucket, innermost(failure)));
        }
        return Optional.empty();
    }

    private static boolean isOutOfReach(IOException failure) {
        return has(failure, ConnectException.class)
                || has(failure, UnknownHostException.class)
                || has(failure, NoRouteToHostException.class)
                || has(failure, SocketTimeoutException.class)
                || (has(failure, AWSClientIOException.class) && !has(failure, AWSServiceIOException.class));
    }

    private static String endpoint(String bucket, Configuration configuration) {
        String common = configuration.getTrimmed("fs.s3a.endpoint", "");
        String endpoint = configuration.getTrimmed("fs.s3a.bucket." + bucket + ".endpoint", common);
        return endpoint.isEmpty() ? "Amazon S3" : endpoint;
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < DEEPEST_CAUSE && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        Throwable cause = failure;
        for (int i = 0; i < DEEPEST_CAUSE && cause != null; i++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
