package uk.tlevels.warehouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The notebooks of a folder, executed over a warehouse.
 *
 * @param there the names of their files
 * @param ran the names of those whose every cell ran and showed the text that the file holds
 */
record Notebooks(List<String> there, List<String> ran) {
    private static final Pattern RAN = Pattern.compile("(?m)^(\\S+\\.ipynb): [1-9]\\d* cells ran");
    private static final long MINUTES = 10;

    /** Copies the lists. */
    Notebooks {
        there = List.copyOf(there);
        ran = List.copyOf(ran);
    }

    /**
     * Executes them.
     *
     * @param place holds the folders warehouse and landing
     * @param scratch where the output is kept
     */
    static Notebooks run(Path notebooks, Path place, Path scratch) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> all = Files.list(notebooks)) {
            files = all.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("tlevels.python", "python3"),
                Path.of("src/test/python/run_notebooks.py").toAbsolutePath().toString(),
                place.resolve("warehouse").toString(),
                place.resolve("landing").toString()));
        files.forEach(file -> command.add(file.toString()));
        // one of them asks a server, which the script starts
        String output = Processes.run(
                scratch,
                MINUTES,
                Map.of("TLEVELS_LAUNCHER", Processes.launcher(scratch).toString()),
                command);
        return new Notebooks(
                files.stream().map(file -> file.getFileName().toString()).toList(),
                RAN.matcher(output)
                        .results()
                        .map((MatchResult line) -> line.group(1))
                        .toList());
    }
}
