package uk.tlevels.warehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import uk.tlevels.warehouse.cli.output.ExitCode;

/**
 * {@code tlevels warm-up}, for the launcher: does a little of everything in a temporary folder while the JVM notes which
 * classes that takes. The less it does, the sooner a build is over; what it leaves out is loaded from the jars.
 */
@Command(
        name = "warm-up",
        hidden = true,
        description = "Does a little of everything in a temporary folder.",
        mixinStandardHelpOptions = true)
final class WarmUpCommand implements Callable<Integer> {
    private static final List<String> LANDED = List.of("glob:**/ilr/*.xml", "glob:**/reference/ukrlp_*.csv");
    private static final String BUILT = "silver.provider";
    private static final String QUERY =
            "select provider_type, count(*) as n from silver.provider p cross join reference.regions group by provider_type order by n";

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("tlevels-warm-up");
        try {
            Path made = folder.resolve("made");
            run("generate", "--scale", "0.001", "--landing", made.toString());
            land(made, Files.createDirectories(folder.resolve("landing")));
            int ran = in(folder, "run", "--select", BUILT);
            // what was planted in so few rows is more than a contract tolerates
            int code = ran == ExitCode.REFUSED ? ExitCode.FINE : ran;
            code += in(folder, "sql", QUERY) + in(folder, "figures") + in(folder, "tables");
            return code == 0 ? ExitCode.FINE : ExitCode.FAILED;
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static void land(Path made, Path landing) throws IOException {
        for (String pattern : LANDED) {
            try (Stream<Path> files = Files.walk(made)) {
                Path first = files.filter(made.getFileSystem().getPathMatcher(pattern)::matches)
                        .sorted()
                        .findFirst()
                        .orElseThrow();
                Files.copy(first, landing.resolve(first.getFileName()));
            }
        }
    }

    private static int in(Path folder, String... command) {
        return run(Stream.concat(
                        Arrays.stream(command),
                        Stream.of(
                                "--warehouse", folder.resolve("warehouse").toString(),
                                "--landing", folder.resolve("landing").toString(),
                                // not that of the environment, which need not even be one
                                "--set", "pseudonym.key=of a warehouse that goes at once"))
                .toArray(String[]::new));
    }

    private static int run(String... arguments) {
        CommandLine commandLine = Main.commandLine(arguments);
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return commandLine.setOut(nowhere).setErr(nowhere).execute(arguments);
    }
}
