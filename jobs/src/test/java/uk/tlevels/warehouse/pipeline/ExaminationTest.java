package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.config.Settings;

class ExaminationTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_wrong_is_told_with_what_to_do_and_nothing_is_written() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        List<Examination.Found> found = new Examination(Settings.read(
                        List.of(),
                        Map.of(
                                "warehouse.uri", folder.resolve("warehouse").toString(),
                                "landing", folder.resolve("landing").toString())))
                .all();

        assertThat(found).extracting(Examination.Found::subject).contains("java", "memory", "locale", "bronze", "gold");
        assertThat(words(found, "key")).contains("WRONG", "TLEVELS_PSEUDONYM_KEY_FILE");
        assertThat(words(found, "landing")).contains("WARNING", "there is no such file or folder");
        assertThat(words(found, "warehouse")).contains("WARNING", "there is no warehouse in " + folder);
        assertThat(words(found, "gold")).contains("FINE", "GB free");
        assertThat(folder)
                .isDirectoryContaining(f -> f.equals(file))
                .satisfies(f -> assertThat(f.toFile().list()).hasSize(1));
    }

    private static String words(List<Examination.Found> found, String subject) {
        return found.stream()
                .filter(f -> f.subject().equals(subject))
                .map(f -> f.verdict() + " " + f.words())
                .reduce("", String::concat);
    }
}
