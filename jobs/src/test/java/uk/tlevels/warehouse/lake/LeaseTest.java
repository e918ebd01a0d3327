package uk.tlevels.warehouse.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.TestWarehouse;

@Tag("spark")
class LeaseTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private Lake lake;

    @BeforeEach
    void open() {
        lake = TestWarehouse.in(folder).lake();
    }

    @Test
    void a_lease_given_back_is_taken_at_once() {
        take("first", Duration.ZERO).close();
        take("second", Duration.ZERO).close();
    }

    @Test
    void the_second_waits_until_the_first_gives_it_back() {
        Lease first = take("first", LONG);
        CompletableFuture<LeaseHolder> waitedFor = new CompletableFuture<>();
        CompletableFuture<Lease> second =
                CompletableFuture.supplyAsync(() -> Lease.take(lake, "second", LONG, waitedFor::complete));

        assertThat(waitedFor.join().purpose()).isEqualTo("first");
        assertThat(second).isNotDone();
        first.close();

        second.join().close();
    }

    @Test
    void after_its_patience_the_second_steps_aside_and_says_who_is_busy() {
        Lease first = take("maintain", LONG);

        assertThatThrownBy(() -> take("run", Duration.ofMillis(10)))
                .isInstanceOf(WarehouseBusyException.class)
                .hasMessageMatching("the warehouse is busy: maintain since \\S+ \\(process "
                        + ProcessHandle.current().pid() + " on .+\\); nothing was done");
        first.close();
    }

    @Test
    void a_holder_that_died_on_this_host_is_not_waited_for() throws IOException {
        LeaseHolder self = LeaseHolder.self("run");
        LeaseHolder ofLastWeek =
                new LeaseHolder("run", self.host(), self.pid(), Instant.EPOCH.plusSeconds(1), self.since());
        new LeaseFiles(lake).add(1, Optional.of(ofLastWeek));

        take("run", Duration.ZERO).close();
    }

    @Test
    void a_holder_elsewhere_is_taken_over_once_it_gives_no_sign_of_life() throws IOException {
        new LeaseFiles(lake).add(1, Optional.of(new LeaseHolder("run", "elsewhere", 1, Instant.EPOCH, Instant.EPOCH)));

        Lease.take(lake, "run", LONG, Duration.ofSeconds(2), holder -> {}).close();

        assertThatThrownBy(() -> {
                    new LeaseFiles(lake)
                            .add(9, Optional.of(new LeaseHolder("run", "elsewhere", 1, Instant.EPOCH, Instant.EPOCH)));
                    Lease.take(lake, "run", Duration.ofSeconds(1), LONG, holder -> {});
                })
                .as("one that may be alive")
                .isInstanceOf(WarehouseBusyException.class)
                .hasMessageContaining("on elsewhere");
    }

    @Test
    void of_many_that_ask_at_the_same_moment_one_holds_it_at_a_time() throws Exception {
        int many = 8;
        List<String> order = new ArrayList<>();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(threads.submit(() -> {
                start.await();
                try (Lease lease = take("run", LONG)) {
                    synchronized (order) {
                        order.add("in");
                    }
                    Thread.sleep(20);
                    synchronized (order) {
                        order.add("out");
                    }
                    lease.check();
                }
                return null;
            }));
        }
        start.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        threads.shutdown();

        assertThat(String.join(" ", order)).isEqualTo("in out ".repeat(many).strip());
    }

    private Lease take(String purpose, Duration patience) {
        return Lease.take(lake, purpose, patience, holder -> {});
    }
}
