package uk.tlevels.publishing.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Stage;
import uk.tlevels.publishing.screening.zip.ZipChecks;

class ScreeningPageTest {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)`[^|]*\\| ([A-Z, ]+) \\|.*");

    @Test
    void the_page_lists_every_check_in_running_order_with_its_levels() throws IOException {
        List<String> page = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("SCREENING.md"))) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("### ")) {
                page.add(line.substring(4));
            } else if (row.matches()) {
                page.add(row.group(1) + " " + row.group(2));
            }
        }

        List<String> registered = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            List<Check> checks = Registry.checks(stage);
            if (!checks.isEmpty()) {
                registered.add(stage.title());
            }
            checks.stream().map(c -> c.id() + " " + levels(c)).distinct().forEach(registered::add);
        }
        assertThat(page).isEqualTo(registered);
    }

    @Test
    void the_page_lists_the_checks_of_zip_files_in_running_order() throws IOException {
        List<String> page = Files.readAllLines(Path.of("SCREENING.md")).stream()
                .filter(line -> line.startsWith("- `zip_"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();

        List<String> asked = new ArrayList<>(List.of(ZipChecks.READABLE));
        ZipChecks.all().forEach(check -> asked.add(check.id()));
        assertThat(page).isEqualTo(asked);
    }

    private static String levels(Check check) {
        return Arrays.stream(new String[] {"FAIL", "WARN"})
                .filter(level -> check.faults().stream().anyMatch(v -> v.name().equals(level)))
                .collect(Collectors.joining(", "));
    }
}
