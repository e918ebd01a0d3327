package uk.tlevels.warehouse.s3;

import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Makes a store seem to be one that ignores the condition of a put: S3A's requests lose it on their way. Named in the
 * setting {@link #SETTING}.
 */
public final class DeafToConditions implements ExecutionInterceptor {
    /** The Hadoop setting that takes the name of this class. */
    public static final String SETTING = "fs.s3a.audit.execution.interceptors";

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        if (context.request() instanceof PutObjectRequest put
                && put.overrideConfiguration().isPresent()) {
            return put.toBuilder()
                    .overrideConfiguration(put.overrideConfiguration().get().toBuilder()
                            .putHeader("If-None-Match", List.of())
                            .build())
                    .build();
        }
        return context.request();
    }
}
