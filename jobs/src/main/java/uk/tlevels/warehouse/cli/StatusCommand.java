package uk.tlevels.warehouse.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.operations.Ledgers;
import uk.tlevels.warehouse.operations.status.Alert;
import uk.tlevels.warehouse.operations.status.WarehouseStatus;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels status}. */
@Command(
        name = "status",
        description =
                "Tells which returns are late, missing, early or unexpected, which tables are stale and which rules rows break.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing but notices", "3:something needs somebody"})
final class StatusCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    @Mixin
    private CommonOptions options;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "What was to be said of returns on that day, by what is held now, e.g. 2024-04-25.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Mixin
    private JsonOption json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = json.console(spec);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            warehouse.requireHeld();
            Ledgers ledgers = Ledgers.read(warehouse.lake());
            WarehouseStatus status = asOf.map(day -> WarehouseStatus.at(warehouse, ledgers, day))
                    .orElseGet(() -> WarehouseStatus.now(warehouse, ledgers, LocalDate.now(Clock.systemUTC())));
            if (json.isAsked()) {
                status.alerts().forEach(alert -> json.print(spec, object(status, alert)));
            } else if (status.alerts().isEmpty()) {
                console.line("all is well as of " + status.asOf());
            } else {
                status.alerts().forEach(alert -> print(console, alert));
            }
            return status.needsSomebody() ? ExitCode.REFUSED : ExitCode.FINE;
        }
    }

    private static void print(Console console, Alert alert) {
        List<String> members = alert.members();
        String some = members.isEmpty()
                ? ""
                : ": " + String.join(", ", members.subList(0, Math.min(SHOWN, members.size())))
                        + (members.size() > SHOWN ? " …" : "");
        console.line("%-8s %-10s %-32s %s%s"
                .formatted(
                        alert.level().word(),
                        alert.kind().word(),
                        alert.subject(),
                        alert.detail(),
                        alert.detail().contains("e.g.") ? "" : some));
    }

    private static Map<String, Object> object(WarehouseStatus status, Alert alert) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("as_of", status.asOf());
        values.putAll(alert.values());
        values.put("members", alert.members());
        return values;
    }
}
