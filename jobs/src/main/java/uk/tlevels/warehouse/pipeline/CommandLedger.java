package uk.tlevels.warehouse.pipeline;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;

/**
 * One row of {@code ops.command_ledger}, written once: when a command has ended, or when this process ends before it. It
 * takes no Spark, so that a command that finds nothing to do stays cheap.
 */
final class CommandLedger {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLedger.class);

    /** A row for each command, also one that found nothing to do. */
    static final TableName TABLE = TableName.of("ops.command_ledger");

    private static final Map<Integer, String> OUTCOMES = Map.of(0, "done", 3, "refused", 4, "busy");

    private final Lake lake;
    private final Clock clock;
    private final String command;
    private final Instant started;
    private final Thread hook = new Thread(() -> write("interrupted", Map.of()), "command ledger");
    private final AtomicBoolean written = new AtomicBoolean();

    private CommandLedger(Lake lake, Clock clock, String command) {
        this.lake = lake;
        this.clock = clock;
        this.command = command;
        this.started = clock.instant();
    }

    /** Begins a command. */
    static CommandLedger begin(Lake lake, Clock clock, String command) {
        CommandLedger ledger = new CommandLedger(lake, clock, command);
        Runtime.getRuntime().addShutdownHook(ledger.hook);
        return ledger;
    }

    /** The command has ended. */
    void end(int exitCode) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this process ends already, and the hook says so
            LOG.debug("interrupted at the last moment", e);
            return;
        }
        write(OUTCOMES.getOrDefault(exitCode, "failed"), Map.of("exit_code", exitCode));
    }

    /** Nothing was begun, so there is nothing to tell. */
    void forget() {
        written.set(true);
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void write(String outcome, Map<String, Object> ended) {
        if (!written.compareAndSet(false, true)) {
            return;
        }
        Map<String, Object> values = new HashMap<>(ended);
        values.put("command_id", UUID.randomUUID().toString());
        values.put("command", command);
        values.put("outcome", outcome);
        values.put(
                "run_by",
                Optional.of(System.getProperty("user.name", ""))
                        .filter(name -> !name.isBlank() && !name.equals("?"))
                        .orElse("unknown"));
        values.put("code_version", Code.version());
        values.put("started_at", started);
        values.put("finished_at", clock.instant());
        try {
            lake.writer().appendPlain(TABLE, List.of(values));
        } catch (IOException | RuntimeException e) {
            // the command has done what it has done
            LOG.warn("ops.command_ledger has no row of this {}", command, e);
        }
    }
}
