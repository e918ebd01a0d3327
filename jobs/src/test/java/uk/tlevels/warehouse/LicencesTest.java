package uk.tlevels.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The jar carries the licence of everything that the build puts into it. */
class LicencesTest {
    private static final Path LICENCES = Path.of("src/main/resources/META-INF/licenses");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^ |]+:[^ |]+) \\| [^|]+ \\| (\\S+) \\|$");
    private static final Pattern INCLUDE = Pattern.compile("<include>([^<]+:[^<]+)</include>");

    @Test
    void every_bundled_library_is_listed_with_a_text_that_is_there() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<MatchResult> rows = ROW.matcher(Files.readString(LICENCES.resolve("THIRD-PARTY.md")))
                .results()
                .toList();

        assertThat(rows.stream().map(row -> row.group(1)))
                .containsExactlyElementsOf(INCLUDE.matcher(pom.substring(pom.indexOf("maven-shade-plugin")))
                        .results()
                        .map(include -> include.group(1))
                        .filter(library -> !library.startsWith("uk.tlevels:"))
                        .toList());
        assertThat(rows)
                .allSatisfy(row -> assertThat(LICENCES.resolve(row.group(2))).isNotEmptyFile());
    }
}
