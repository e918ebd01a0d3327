package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import uk.tlevels.warehouse.config.Settings;

/** Options that every command over a warehouse takes. */
final class CommonOptions {
    @Option(
            names = "--conf",
            paramLabel = "FILE",
            description = "Settings laid over conf/local.conf; may be given again, each over those before it.")
    private List<Path> conf = List.of();

    @Option(names = "--warehouse", paramLabel = "URI", description = "Where the tables are (default: ./warehouse).")
    private Optional<String> warehouse = Optional.empty();

    @Option(names = "--landing", paramLabel = "DIR", description = "Where files land (default: ./landing).")
    private Optional<String> landing = Optional.empty();

    @Option(
            names = "--single-writer",
            description = "No other process writes to the warehouse; needed on stores without conditional puts.")
    private boolean singleWriter;

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description = "One setting by its path in conf/local.conf, e.g. parameters.vintage=Provisional.")
    private Map<String, String> others = Map.of();

    /** The settings of this command. */
    Settings settings() {
        Map<String, String> overrides = new TreeMap<>(others);
        warehouse.ifPresent(uri -> overrides.put("warehouse.uri", uri));
        landing.ifPresent(folder -> overrides.put("landing", folder));
        if (singleWriter) {
            overrides.put("storage.single-writer", "true");
        }
        return Settings.read(conf, overrides);
    }

    /** The same options for a command that is started in another folder: local paths are whole. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        conf.forEach(file -> words.addAll(List.of("--conf", whole(file.toString()))));
        // the defaults are folders of this one
        Optional<String> tables = conf.isEmpty() ? warehouse.or(() -> Optional.of("warehouse")) : warehouse;
        Optional<String> files = conf.isEmpty() ? landing.or(() -> Optional.of("landing")) : landing;
        tables.ifPresent(uri -> words.addAll(List.of("--warehouse", whole(uri))));
        files.ifPresent(folder -> words.addAll(List.of("--landing", whole(folder))));
        if (singleWriter) {
            words.add("--single-writer");
        }
        others.forEach((setting, value) -> words.addAll(List.of("--set", setting + "=" + value)));
        return words;
    }

    private static String whole(String place) {
        return place.matches("[a-z][a-z0-9]+:.*")
                ? place
                : Path.of(place).toAbsolutePath().normalize().toString();
    }
}
