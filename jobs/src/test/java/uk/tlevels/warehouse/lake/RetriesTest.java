package uk.tlevels.warehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriesTest {
    private final Retries retries = new Retries(3, Duration.ofMillis(1));
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void what_may_pass_is_tried_again_and_counted() {
        String answer = retries.of("silver.learner", () -> {
            failUntil(3, new ConnectException("connection refused"));
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(retries.count("silver.learner")).isEqualTo(2);
        assertThat(retries.count("silver.provider")).isZero();
    }

    @Test
    void after_the_last_attempt_the_failure_is_told() {
        assertThatThrownBy(() -> retries.of("step", () -> failUntil(9, new ConnectException("connection refused"))))
                .hasRootCauseMessage("connection refused");
        assertThat(calls).hasValue(3);
    }

    @Test
    void what_does_not_pass_by_itself_is_tried_once() {
        assertThatThrownBy(() -> retries.of("step", () -> failUntil(9, new AccessDeniedException("s3a://bucket"))));
        assertThatThrownBy(() -> retries.of("step", () -> failUntil(9, new IOException("No space left on device"))));
        assertThat(calls).hasValue(2);
    }

    private int failUntil(int last, IOException failure) {
        if (calls.incrementAndGet() < last) {
            throw new UncheckedIOException(failure);
        }
        return calls.get();
    }
}
