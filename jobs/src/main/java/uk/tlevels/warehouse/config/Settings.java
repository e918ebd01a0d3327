package uk.tlevels.warehouse.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All settings, read once. Precedence: command line over {@code --conf FILE} over {@code conf/local.conf}.
 *
 * @param zones the URI of each schema's folder: {@code bronze, silver, gold, ops}
 * @param landing the URI of the landing folder
 * @param releases the URI of the folder of releases
 * @param pseudonymKey the secret that turns a ULN into a learner key, when one is set
 * @param parameters what a build counts
 * @param sparkMaster Spark's master
 * @param spark further Spark settings as they are
 */
public record Settings(
        Map<String, String> zones,
        String landing,
        String releases,
        Optional<Secret> pseudonymKey,
        BuildParameters parameters,
        String sparkMaster,
        Map<String, String> spark) {
    private static final int SHORTEST_KEY = 16;

    /**
     * Reads the settings.
     *
     * @param file laid over the default, when given
     * @param overrides settings by path, e.g. {@code warehouse.uri}
     * @throws SettingsException when one is missing, unreadable or cannot be meant
     */
    public static Settings read(Optional<Path> file, Map<String, String> overrides) {
        try {
            Config config = ConfigFactory.parseResources("conf/local.conf");
            if (file.isPresent()) {
                if (!Files.isRegularFile(file.get())) {
                    throw new SettingsException("--conf " + file.get() + ": there is no such file");
                }
                config = ConfigFactory.parseFile(file.get().toFile()).withFallback(config);
            }
            for (Map.Entry<String, String> override : overrides.entrySet()) {
                config = config.withValue(
                        override.getKey(), ConfigValueFactory.fromAnyRef(override.getValue(), "command line"));
            }
            return of(config.resolve());
        } catch (ConfigException e) {
            throw new SettingsException(e.getMessage());
        }
    }

    private static Settings of(Config config) {
        Map<String, String> zones = new TreeMap<>();
        for (String zone : new String[] {"bronze", "silver", "gold", "ops"}) {
            zones.put(zone, config.getString("warehouse." + zone));
        }
        Map<String, String> spark = new TreeMap<>();
        config.getConfig("spark.conf").entrySet().forEach(e -> {
            String key = String.join(".", ConfigUtil.splitPath(e.getKey()));
            spark.put(key, String.valueOf(e.getValue().unwrapped()));
        });
        return new Settings(
                zones,
                config.getString("landing"),
                config.getString("warehouse.releases"),
                key(config),
                BuildParameters.of(config),
                config.getString("spark.master"),
                spark);
    }

    private static Optional<Secret> key(Config config) {
        Optional<String> text = Optional.empty();
        if (config.hasPath("pseudonym.key-file")) {
            Path file = Path.of(config.getString("pseudonym.key-file"));
            try {
                text = Optional.of(Files.readString(file).strip());
            } catch (IOException e) {
                throw new SettingsException("pseudonym.key-file " + file + " cannot be read: " + e.getMessage());
            }
        } else if (config.hasPath("pseudonym.key")) {
            text = Optional.of(config.getString("pseudonym.key"));
        }
        text.ifPresent(key -> {
            if (key.length() < SHORTEST_KEY) {
                throw new SettingsException(
                        "the pseudonym key is shorter than " + SHORTEST_KEY + " characters and could be guessed");
            }
        });
        return text.map(Secret::of);
    }

    /** The same settings with another pseudonym key. */
    public Settings withPseudonymKey(Secret key) {
        return new Settings(zones, landing, releases, Optional.of(key), parameters, sparkMaster, spark);
    }
}
