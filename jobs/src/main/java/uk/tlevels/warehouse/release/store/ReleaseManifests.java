package uk.tlevels.warehouse.release.store;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigUtil;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.LakeException;
import uk.tlevels.warehouse.release.manifest.Manifest;

/**
 * The table versions that releases were made from. A release is a folder with a {@code manifest.json}, whose {@code
 * tables} object names them:
 *
 * <pre>{"tables": {"gold.results": {"version": 12}}}</pre>
 */
public final class ReleaseManifests {
    private ReleaseManifests() {}

    /**
     * The versions that one release names.
     *
     * @param name its folder below the folder of releases
     * @param tables the version of each table
     */
    public record Versions(String name, Map<TableName, Long> tables) {}

    /**
     * Reads every manifest below a folder, which need not exist.
     *
     * @throws LakeException when one cannot be understood: nothing may be deleted then
     */
    public static List<Versions> read(Configuration configuration, String folder) {
        Path root = new Path(folder);
        List<Versions> manifests = new ArrayList<>();
        try {
            FileSystem files = root.getFileSystem(configuration);
            var all = files.listFiles(root, true);
            while (all.hasNext()) {
                Path file = all.next().getPath();
                if (file.getName().equals(Manifest.FILE)) {
                    try (Reader reader = new InputStreamReader(files.open(file), StandardCharsets.UTF_8)) {
                        manifests.add(new Versions(name(root, file), tables(file, reader)));
                    }
                }
            }
            return manifests;
        } catch (FileNotFoundException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static String name(Path root, Path file) {
        String release = file.getParent().toUri().getPath();
        String below = release.substring(
                Math.min(release.length(), root.toUri().getPath().length()));
        return below.isEmpty() ? "." : below.substring(1);
    }

    private static Map<TableName, Long> tables(Path file, Reader text) {
        try {
            Config manifest = ConfigFactory.parseReader(
                    text,
                    ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON).setOriginDescription(file.toString()));
            ConfigObject tables = manifest.getObject("tables");
            Map<TableName, Long> versions = new TreeMap<>();
            for (String name : tables.keySet()) {
                TableName table = TableName.parse(name)
                        .orElseThrow(() -> new LakeException(
                                "%s: '%s' under tables is not a table of the warehouse".formatted(file, name)));
                versions.put(table, tables.toConfig().getLong(ConfigUtil.joinPath(name, "version")));
            }
            return versions;
        } catch (ConfigException e) {
            throw new LakeException(
                    "%s: not the manifest of a release, so it is unknown which table versions must stay: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
