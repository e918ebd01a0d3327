package uk.tlevels.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on pages says of the code, and its example. */
class PagesPageTest {
    private static final String ROOT = PagesPageTest.class.getPackageName();
    private static final Path SOURCES = Path.of("src/main/java").resolve(ROOT.replace('.', '/'));
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| `(\\w+)` \\| ([^|]+) \\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void it_names_every_package_but_screening_and_types_that_are_there() throws IOException, ClassNotFoundException {
        List<String> packages;
        try (Stream<Path> folders = Files.list(SOURCES)) {
            packages = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("screening"))
                    .toList();
        }

        assertThat(rows().stream().map(row -> row.group(1))).containsExactlyInAnyOrderElementsOf(packages);
        for (MatchResult row : rows()) {
            for (MatchResult type : NAME.matcher(row.group(2)).results().toList()) {
                assertThat(Class.forName(ROOT + "." + row.group(1) + "." + type.group(1)))
                        .isPublic();
            }
        }
    }

    @Test
    void its_example_makes_a_bulletin_and_a_spreadsheet(@TempDir Path folder) throws IOException {
        String example =
                EXAMPLE.matcher(page()).results().findFirst().orElseThrow().group(1);

        assertThat(complaints(folder, example)).isEmpty();

        assertThat(Files.readString(folder.resolve("bulletin.html")))
                .contains("<h1>T Level passes</h1>", "88.7%", "[c] suppressed", "Nine in ten passed.");
        try (ZipFile spreadsheet = new ZipFile(folder.resolve("passes.ods").toFile())) {
            byte[] content = spreadsheet
                    .getInputStream(spreadsheet.getEntry("content.xml"))
                    .readAllBytes();
            assertThat(new String(content, StandardCharsets.UTF_8))
                    .contains("office:value=\"88.7\"", ">[c]<", "[c] means the figure is kept back");
        }
    }

    @Test
    void an_example_that_no_compiler_takes_or_that_fails_is_found(@TempDir Path folder) {
        assertThat(complaints(folder, "NumberStyle.percent(1).words();")).isNotEmpty();
        assertThat(complaints(folder, "NumberStyle.percent(10);")).isNotEmpty();
        assertThat(complaints(folder, "NumberStyle.percent(1")).isNotEmpty();
    }

    /** What a shell has against statements that have this folder as {@code folder}. */
    private static List<String> complaints(Path folder, String statements) {
        List<String> complaints = new ArrayList<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            String begin = Stream.concat(
                            Stream.of("java.io", "java.math", "java.nio.file", "java.time", "java.util"),
                            rows().stream().map(row -> ROOT + "." + row.group(1)))
                    .map(name -> "import " + name + ".*;\n")
                    .reduce("", String::concat);
            String rest = begin + "Path folder = Path.of(\"" + folder + "\");\n" + statements;
            while (!rest.isBlank()) {
                SourceCodeAnalysis.CompletionInfo next =
                        shell.sourceCodeAnalysis().analyzeCompletion(rest);
                if (!next.completeness().isComplete()) {
                    complaints.add("not complete: " + rest);
                    break;
                }
                for (SnippetEvent event : shell.eval(next.source())) {
                    shell.diagnostics(event.snippet())
                            .forEach(d -> complaints.add(d.getMessage(Locale.ROOT) + " in " + next.source()));
                    if (event.exception() != null) {
                        complaints.add(event.exception() + " in " + next.source());
                    }
                }
                rest = next.remaining();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return complaints;
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(page()).results().toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("PAGES.md"));
    }
}
