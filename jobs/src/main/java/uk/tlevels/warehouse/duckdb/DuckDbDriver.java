package uk.tlevels.warehouse.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The driver of DuckDB, which the launcher fetches for the commands that need it: it is as large as Spark's SQL engine. */
public final class DuckDbDriver {
    private static final String URL_OF = "jdbc:duckdb:";

    private DuckDbDriver() {}

    /**
     * Opens an empty database in memory.
     *
     * @param libraries where the driver's jar lies, when it is not on the class path
     * @throws IllegalArgumentException when there is no driver
     */
    public static Connection memory(Path libraries) throws SQLException {
        return driver(libraries).connect(URL_OF, new Properties());
    }

    /**
     * Opens the database of a file, which is made when it is not there.
     *
     * @param libraries where the driver's jar lies, when it is not on the class path
     * @throws IllegalArgumentException when there is no driver
     */
    public static Connection file(Path libraries, Path file) throws SQLException {
        return driver(libraries).connect(URL_OF + file, new Properties());
    }

    private static Driver driver(Path libraries) {
        return ServiceLoader.load(
                        Driver.class, new URLClassLoader(jars(libraries), DuckDbDriver.class.getClassLoader()))
                .stream()
                .filter(driver -> driver.type().getName().startsWith("org.duckdb."))
                .map(ServiceLoader.Provider::get)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no driver of DuckDB in " + libraries
                        + ": start with jobs/tlevels, which fetches it with Maven"));
    }

    private static URL[] jars(Path libraries) {
        if (!Files.isDirectory(libraries)) {
            return new URL[0];
        }
        try (Stream<Path> files = Files.list(libraries)) {
            List<URL> jars = new ArrayList<>();
            for (Path file : files.toList()) {
                jars.add(file.toUri().toURL());
            }
            return jars.toArray(URL[]::new);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
