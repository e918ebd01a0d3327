package uk.tlevels.warehouse.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A standalone Spark: a master and two workers of one core each, as processes of their own on the loopback address. */
final class StandaloneCluster implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final Path BUILT = Path.of("target").toAbsolutePath();
    private static final Path JAR = BUILT.resolve("tlevels-warehouse.jar");
    private static final int WORKERS = 2;

    private final Path folder;
    private final Path home;
    private final Map<String, String> environment;
    private final String url;
    private final List<Process> daemons = new ArrayList<>();
    private final Map<String, Process> all = new TreeMap<>();

    private StandaloneCluster(Path folder, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.environment = environment;
        this.home = home(folder.resolve("spark"));
        this.url = "spark://" + HOST + ":" + freePort();
    }

    /**
     * Starts one and waits until its workers have registered.
     *
     * @param folder where its processes run and say what they do
     * @param environment what every node knows, such as credentials of a store
     */
    static StandaloneCluster start(Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(folder, environment);
        String port = cluster.url.substring(cluster.url.lastIndexOf(':') + 1);
        cluster.daemon(
                "master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", port, "--webui-port", "0");
        for (int i = 1; i <= WORKERS; i++) {
            cluster.daemon(
                    "worker" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    HOST,
                    "--cores",
                    "1",
                    "--memory",
                    "1200m",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve("work" + i).toString(),
                    cluster.url);
        }
        cluster.await("master", "Registering worker", WORKERS);
        return cluster;
    }

    /** Submits the packaged jar with the jars that a Spark distribution lacks; its output goes to {@code driver.txt}. */
    Process submit(List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "--master",
                url,
                "--class",
                "uk.tlevels.warehouse.cli.Main",
                "--jars",
                names(BUILT.resolve("submit"), "jar").map(Path::toString).collect(Collectors.joining(",")),
                "--conf",
                "spark.driver.host=" + HOST,
                "--conf",
                "spark.driver.bindAddress=" + HOST,
                "--conf",
                "spark.executor.memory=900m",
                JAR.toString()));
        words.addAll(arguments);
        return process("driver", "org.apache.spark.deploy.SparkSubmit", words);
    }

    /** Ends a worker and its executor as {@code kill -9} does. */
    void kill(int worker) throws InterruptedException {
        Process process = daemons.get(worker);
        List<ProcessHandle> executors = process.descendants().toList();
        process.destroyForcibly();
        executors.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** Waits until a process has said something so many times. */
    void await(String process, String text, int times) throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (said(process).lines().filter(line -> line.contains(text)).count() < times) {
            if (System.nanoTime() > until || !all.get(process).isAlive()) {
                throw new AssertionError(
                        process + " has not said '" + text + "' " + times + " times:\n" + said(process));
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** What a process has said. */
    String said(String process) throws IOException {
        return Files.readString(folder.resolve(process + ".txt"));
    }

    @Override
    public void close() {
        all.values().forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private void daemon(String name, String main, String... words) throws IOException {
        daemons.add(process(name, main, List.of(words)));
    }

    private Process process(String name, String main, List<String> words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1200m", "-Xss4m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties")));
        Stream.of("lang", "lang.invoke", "lang.reflect", "io", "net", "nio", "util", "util.concurrent")
                .forEach(open -> command.add("--add-opens=java.base/java." + open + "=ALL-UNNAMED"));
        Stream.of("jdk.internal.ref", "sun.nio.ch", "sun.nio.cs", "sun.security.action", "sun.util.calendar")
                .forEach(open -> command.add("--add-opens=java.base/" + open + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", home.resolve("jars") + File.separator + "*", main));
        command.addAll(words);
        Files.writeString(
                folder.resolve("log4j2.properties"),
                """
                rootLogger.level = info
                rootLogger.appenderRef.out.ref = out
                appender.out.type = Console
                appender.out.name = out
                appender.out.layout.type = PatternLayout
                appender.out.layout.pattern = %c{1} %m%n
                """);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile());
        builder.environment().putAll(new TreeMap<>(environment));
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", HOST);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        all.put(name, process);
        return process;
    }

    /** A distribution of Spark as far as its daemons need one: Spark's own jars, none of ours and none of Delta. */
    private static Path home(Path home) throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        List<String> ours = names(BUILT.resolve("submit"), "jar")
                .map(jar -> jar.getFileName().toString())
                .toList();
        names(BUILT.resolve("lib"), "jar")
                .filter(jar -> !ours.contains(jar.getFileName().toString()))
                .forEach(jar -> link(jars.resolve(jar.getFileName()), jar));
        return home;
    }

    private static void link(Path link, Path jar) {
        try {
            Files.createSymbolicLink(link, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> names(Path folder, String suffix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith("." + suffix)).sorted().toList().stream();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
