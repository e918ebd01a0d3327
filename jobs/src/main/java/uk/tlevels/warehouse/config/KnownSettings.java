package uk.tlevels.warehouse.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The settings that there are: those of {@code conf/local.conf}, which has every one with its default. */
final class KnownSettings {
    /** Below these stand names that are not ours: Spark's, and those of S3A for each place. */
    private static final List<String> OPEN = List.of("spark.conf", "storage.bucket");

    /** What a settings file takes from the environment can be given in its place. */
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]+");

    private final Set<String> paths = new TreeSet<>();

    KnownSettings(Config defaults) {
        paths.addAll(paths(defaults.root()));
    }

    /**
     * Makes sure that a file sets nothing else: what is misspelt would be passed over.
     *
     * @param origin what it is called in the message
     * @throws SettingsException for the first setting that there is not
     */
    void check(String origin, Config layer) {
        paths(layer.root()).forEach(path -> check(origin, path));
    }

    /**
     * Makes sure that a setting is one.
     *
     * @throws SettingsException when it is not
     */
    void check(String origin, String path) {
        boolean open = VARIABLE.matcher(path).matches()
                || OPEN.stream().anyMatch(prefix -> path.startsWith(prefix + ".") || path.equals(prefix));
        if (!open && !paths.contains(path)) {
            throw new SettingsException(
                    "%s: there is no setting %s%s".formatted(origin, path, DidYouMean.among(paths, path)));
        }
    }

    private static List<String> paths(ConfigObject root) {
        List<String> paths = new ArrayList<>();
        addPaths(List.of(), root, paths);
        return paths;
    }

    private static void addPaths(List<String> above, ConfigObject node, List<String> paths) {
        for (Map.Entry<String, ConfigValue> entry : entries(node)) {
            List<String> path = new ArrayList<>(above);
            path.add(entry.getKey());
            String joined = ConfigUtil.joinPath(path);
            if (entry.getValue() instanceof ConfigObject inner && !OPEN.contains(joined)) {
                addPaths(path, inner, paths);
            } else {
                paths.add(joined);
            }
        }
    }

    /** An object whose parts wait for a substitution cannot be looked into yet. */
    private static Set<Map.Entry<String, ConfigValue>> entries(ConfigObject node) {
        try {
            return node.entrySet();
        } catch (ConfigException.NotResolved e) {
            return Set.of();
        }
    }
}
