package uk.tlevels.warehouse.lake;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A process that holds a lease.
 *
 * @param purpose what it does, in a word
 * @param host where it runs
 * @param pid its process id there
 * @param born when the process began, which tells it from a later one of the same id
 * @param since when it took the lease
 */
public record LeaseHolder(String purpose, String host, long pid, Instant born, Instant since) {
    private static final int FIELDS = 5;

    static LeaseHolder self(String purpose) {
        ProcessHandle self = ProcessHandle.current();
        return new LeaseHolder(purpose, localHost(), self.pid(), born(self), Instant.now());
    }

    /** Whether the process is known to have ended; of another host nothing is known. */
    boolean isGone() {
        return host.equals(localHost())
                && ProcessHandle.of(pid)
                        .filter(process -> process.isAlive() && born(process).equals(born))
                        .isEmpty();
    }

    /** The holder in words. */
    public String describe() {
        return "%s since %s (process %d on %s)".formatted(purpose, since.truncatedTo(ChronoUnit.SECONDS), pid, host);
    }

    List<String> lines() {
        return List.of(purpose, host, Long.toString(pid), born.toString(), since.toString());
    }

    /** The holder that some lines name; none when nobody holds the lease. */
    static Optional<LeaseHolder> of(List<String> lines) {
        return lines.size() < FIELDS
                ? Optional.empty()
                : Optional.of(new LeaseHolder(
                        lines.get(0),
                        lines.get(1),
                        Long.parseLong(lines.get(2)),
                        Instant.parse(lines.get(3)),
                        Instant.parse(lines.get(4))));
    }

    private static Instant born(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static String localHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }
}
