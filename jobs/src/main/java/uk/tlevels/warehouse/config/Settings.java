package uk.tlevels.warehouse.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValueFactory;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All settings, read once. Precedence: command line over {@code --conf FILE} over {@code conf/local.conf}.
 *
 * @param zones the URI of each schema's folder: {@code bronze, silver, gold, ops}
 * @param landing the URI of the landing folder
 * @param releases the URI of the folder that releases go to
 * @param storage what is true of the places
 * @param pseudonymKey the secret that turns a ULN into a learner key, when one is set
 * @param parameters what a build counts
 * @param patience what a command waits for
 * @param watch what is told to those who watch the warehouse
 * @param spark where and how Spark runs
 */
public record Settings(
        Map<String, String> zones,
        String landing,
        URI releases,
        Storage storage,
        Optional<Secret> pseudonymKey,
        BuildParameters parameters,
        Patience patience,
        Watch watch,
        Spark spark) {
    private static final int SHORTEST_KEY = 16;

    /**
     * What is true of the places that a warehouse is kept in.
     *
     * @param singleWriter whether no other process writes to the warehouse
     * @param sharedDisk whether every node of a cluster sees the same local paths
     */
    public record Storage(boolean singleWriter, boolean sharedDisk) {}

    /**
     * Where and how Spark runs.
     *
     * @param master Spark's master
     * @param conf further Spark settings as they are
     */
    public record Spark(String master, Map<String, String> conf) {
        /** {@inheritDoc} Secrets are hidden. */
        @Override
        public String toString() {
            return "Spark[master=%s, conf=%s]".formatted(master, Redaction.of(conf));
        }
    }

    /**
     * Reads the settings.
     *
     * @param files laid over the default, each over those before it; one that is not there is looked for in the jar, so
     *     that a driver on a cluster needs no files of its own
     * @param overrides settings by path, e.g. {@code warehouse.uri}
     * @throws SettingsException when one is missing, unreadable or cannot be meant, or there is no such setting
     */
    public static Settings read(List<Path> files, Map<String, String> overrides) {
        try {
            Config config = ConfigFactory.parseResources("conf/local.conf");
            KnownSettings known = new KnownSettings(config);
            for (Path file : files) {
                Config layer = layer(file);
                known.check("--conf " + file, layer);
                config = layer.withFallback(config);
            }
            for (Map.Entry<String, String> override : overrides.entrySet()) {
                known.check("--set", override.getKey());
                config = config.withValue(
                        override.getKey(), ConfigValueFactory.fromAnyRef(override.getValue(), "command line"));
            }
            return of(config.resolve());
        } catch (ConfigException.UnresolvedSubstitution e) {
            throw new SettingsException(e.getMessage() + ": set it in the environment");
        } catch (ConfigException e) {
            throw new SettingsException(e.getMessage());
        }
    }

    private static Config layer(Path file) {
        if (Files.isRegularFile(file)) {
            return ConfigFactory.parseFile(file.toFile());
        }
        if (Files.isDirectory(file)) {
            throw new SettingsException("--conf " + file + ": it is a folder; a file is wanted");
        }
        String inJar = "conf/" + file.getFileName();
        if (Settings.class.getClassLoader().getResource(inJar) == null) {
            throw new SettingsException("--conf " + file + ": there is no such file");
        }
        return ConfigFactory.parseResources(inJar);
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
        String landing = config.getString("landing");
        URI releases = uri(config, "warehouse.releases");
        Map<String, String> places = new TreeMap<>(zones);
        places.put("landing", landing);
        places.put("releases", releases.toString());
        spark.putAll(BucketSettings.of(config.getConfig("storage.bucket"), places));
        return new Settings(
                zones,
                landing,
                releases,
                new Storage(config.getBoolean("storage.single-writer"), config.getBoolean("storage.shared-disk")),
                key(config),
                BuildParameters.of(config),
                Patience.of(config),
                Watch.of(config),
                new Spark(config.getString("spark.master"), spark));
    }

    /** A place, which may be spelled as a local path. */
    private static URI uri(Config config, String setting) {
        String text = config.getString(setting);
        try {
            return text.matches("[a-z][a-z0-9]+:.*")
                    ? new URI(text)
                    : Path.of(text).toUri();
        } catch (URISyntaxException e) {
            throw new SettingsException("%s '%s' is not a URI: %s".formatted(setting, text, e.getReason()));
        }
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

    /**
     * Makes sure that learners can be linked.
     *
     * @throws SettingsException when no pseudonym key is set
     */
    public void requireKey() {
        if (pseudonymKey.isEmpty()) {
            throw new SettingsException(
                    "no pseudonym key: set TLEVELS_PSEUDONYM_KEY, or TLEVELS_PSEUDONYM_KEY_FILE to the"
                            + " path of a file that holds it. Without one, learners cannot be linked and nothing is built.");
        }
    }

    /** The places that a run reads and writes, by what they are: the zones and {@code landing}. */
    public Map<String, String> places() {
        Map<String, String> places = new TreeMap<>(zones);
        places.put("landing", landing);
        return places;
    }

    /** The same settings with another pseudonym key. */
    public Settings withPseudonymKey(Secret key) {
        return new Settings(zones, landing, releases, storage, Optional.of(key), parameters, patience, watch, spark);
    }
}
