package uk.tlevels.warehouse.operations;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.tlevels.warehouse.config.Watch;
import uk.tlevels.warehouse.operations.metrics.MetricsFile;
import uk.tlevels.warehouse.operations.metrics.WarehouseMetrics;
import uk.tlevels.warehouse.pipeline.Warehouse;

/**
 * Commands whose end is told to those who watch the warehouse. What cannot be told is said in a line and changes nothing
 * of what the command did.
 */
public final class Watched {
    private static final Logger LOG = LoggerFactory.getLogger(Watched.class);
    private static final int REFUSED_AT_ONCE = 2;

    private final Warehouse warehouse;
    private final Watch watch;
    private final Consumer<String> tell;

    /**
     * Commands over a warehouse.
     *
     * @param tell takes a line for a person
     */
    public Watched(Warehouse warehouse, Watch watch, Consumer<String> tell) {
        this.warehouse = warehouse;
        this.watch = watch;
        this.tell = tell;
    }

    /**
     * Does a command, leaves a row of it in {@code ops.command_ledger}, unless it is refused before it begins, and tells
     * those who watch.
     *
     * @param command its name
     * @param work does it and gives its exit code
     * @param codeOf the exit code of a failure; {@code 2} stands for a command that was refused
     */
    public int recorded(String command, Supplier<Integer> work, ToIntFunction<RuntimeException> codeOf) {
        try {
            int code = warehouse.recorded(command, work, codeOf);
            ended();
            return code;
        } catch (RuntimeException e) {
            if (codeOf.applyAsInt(e) != REFUSED_AT_ONCE) {
                ended();
            }
            throw e;
        }
    }

    private void ended() {
        watch.metricsFile()
                .ifPresent(file -> attempt("no metrics", () -> new MetricsFile(file)
                        .write(WarehouseMetrics.of(Ledgers.read(warehouse.lake())))));
    }

    private interface Telling {
        void tell() throws IOException;
    }

    private void attempt(String failure, Telling telling) {
        try {
            telling.tell();
        } catch (IOException | RuntimeException e) {
            LOG.warn("{}", failure, e);
            tell.accept("%-10s %s".formatted(failure, e.getMessage()));
        }
    }
}
