package uk.tlevels.warehouse.config;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is told to those who watch a warehouse.
 *
 * @param alerts the webhook that changes of alerts are posted to; its address may hold a secret
 * @param metricsFile the file that metrics are written to, for the textfile collector of Prometheus' node exporter
 * @param lineage where events of OpenLineage go
 */
public record Watch(Optional<Secret> alerts, Optional<Path> metricsFile, Optional<Lineage> lineage) {
    /**
     * Where events of OpenLineage go.
     *
     * @param place a file or the address of an endpoint
     * @param key the key that the endpoint asks for
     * @param namespace the namespace of our jobs
     */
    public record Lineage(String place, Optional<Secret> key, String namespace) {}

    private static final String WEBHOOK = "watch.webhook";
    private static final String METRICS_FILE = "watch.metrics-file";

    static Watch of(Config config) {
        Optional<Path> metrics = text(config, METRICS_FILE).map(Path::of);
        metrics.filter(file -> !file.toString().endsWith(".prom")).ifPresent(file -> {
            throw new SettingsException(
                    "%s is %s; the collector reads files that end in .prom only".formatted(METRICS_FILE, file));
        });
        Optional<String> webhook = text(config, WEBHOOK);
        webhook.filter(address -> !address.matches("https?://[^\\s/]+.*")).ifPresent(address -> {
            throw new SettingsException(
                    WEBHOOK + " is not the address of a web server, such as https://example.org/hook");
        });
        return new Watch(
                webhook.map(Secret::of),
                metrics,
                text(config, "watch.openlineage")
                        .map(place -> new Lineage(
                                place,
                                text(config, "watch.openlineage-key").map(Secret::of),
                                config.getString("watch.openlineage-namespace"))));
    }

    private static Optional<String> text(Config config, String setting) {
        return config.hasPath(setting)
                ? Optional.of(config.getString(setting)).filter(text -> !text.isBlank())
                : Optional.empty();
    }
}
