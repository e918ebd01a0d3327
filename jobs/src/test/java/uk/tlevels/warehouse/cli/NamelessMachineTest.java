package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;

/**
 * Commands on a machine whose name has no address and that reaches no other, as a container may be. It needs {@code unshare} and
 * the right to use it; without them it is skipped, or fails under {@code -Dtlevels.ci=true}.
 */
@Tag("spark")
class NamelessMachineTest {
    private static final List<String> NAMELESS =
            List.of("unshare", "--uts", "--net", "sh", "-c", "hostname no-such-name && exec \"$@\"", "sh");

    @TempDir
    private Path folder;

    @Test
    void commands_say_what_they_say_elsewhere_and_nothing_of_the_name() throws IOException, InterruptedException {
        requireNamespaces();
        Path landing = Files.createDirectories(folder.resolve("landing"));
        Files.writeString(landing.resolve("ukrlp.csv"), CsvFile.ukrlp().row().text());

        assertThat(said("run", "--select", "silver.provider"))
                .contains("published  publication 1")
                .doesNotContain("no-such-name");
        assertThat(said("tables", "silver.provider")).hasLineCount(2).contains("silver.provider ");
        assertThat(said("sql", "select count(*) as n from silver.provider", "--format", "csv"))
                .isEqualTo("n\n1\n");
    }

    private String said(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(NAMELESS);
        words.add(Processes.launcher(folder).toString());
        words.addAll(List.of(command));
        words.addAll(List.of(
                "--warehouse", folder.resolve("warehouse").toString(),
                "--landing", folder.resolve("landing").toString()));
        return Processes.run(folder, 3, Map.of(), words);
    }

    private static void requireNamespaces() throws InterruptedException {
        List<String> words = new ArrayList<>(NAMELESS);
        words.add("true");
        String reason = "no machine without a name can be made here: ";
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() == 0) {
                return;
            }
            reason += said;
        } catch (IOException e) {
            reason += e.getMessage();
        }
        assertThat(Boolean.getBoolean("tlevels.ci")).as(reason).isFalse();
        System.err.println("NamelessMachineTest is skipped: " + reason); // Surefire does not say why
        abort(reason);
    }
}
