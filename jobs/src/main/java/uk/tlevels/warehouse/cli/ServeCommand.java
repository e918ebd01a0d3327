package uk.tlevels.warehouse.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.serve.ConnectServer;

/** {@code tlevels serve}. */
@Command(
        name = "serve",
        description = {
            "Serves the published tables to Spark Connect clients of this machine, to be read, until it is interrupted.",
            "Clients must know a token: the one in SPARK_CONNECT_AUTHENTICATE_TOKEN, or one that is made and printed."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final String TOKEN = "SPARK_CONNECT_AUTHENTICATE_TOKEN";
    private static final int SHORTEST_TOKEN = 16;
    private static final int RANDOM_BYTES = 24;

    @Mixin
    private CommonOptions options;

    @Option(
            names = "--port",
            defaultValue = "15002",
            paramLabel = "PORT",
            description = "Where to listen, on 127.0.0.1 alone; 0 for any free port. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--people", description = "Serve tables about single people too: bronze and silver.")
    private boolean people;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        requireConnect();
        Console console = Console.of(spec);
        Optional<String> given = Optional.ofNullable(System.getenv(TOKEN)).filter(token -> !token.isEmpty());
        given.filter(token -> token.length() < SHORTEST_TOKEN).ifPresent(token -> {
            throw new IllegalArgumentException("%s has fewer than %d characters".formatted(TOKEN, SHORTEST_TOKEN));
        });
        String token = given.orElseGet(ServeCommand::random);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            warehouse.requireHeld();
            try (ConnectServer server = ConnectServer.start(warehouse, port, token, people)) {
                console.line("publication %d is served at sc://localhost:%d until interrupted"
                        .formatted(server.publication(), server.port()));
                if (given.isEmpty()) {
                    console.line("export %s=%s".formatted(TOKEN, token));
                }
                server.await();
            }
            return ExitCode.FINE;
        }
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void requireConnect() {
        try {
            Class.forName(
                    "org.apache.spark.sql.connect.service.SparkConnectService",
                    false,
                    ServeCommand.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(
                    "Spark Connect is not on the class path: start with jobs/tlevels, which fetches it with Maven", e);
        }
    }
}
