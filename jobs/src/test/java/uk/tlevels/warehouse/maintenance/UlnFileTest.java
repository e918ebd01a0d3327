package uk.tlevels.warehouse.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.learner.Uln;
import uk.tlevels.warehouse.Ulns;

class UlnFileTest {
    @TempDir
    private Path folder;

    @Test
    void each_line_names_a_person_once() throws IOException {
        Path file = file(Ulns.valid(1) + "\r\n\n " + Ulns.wrong(2) + "\n" + Ulns.valid(1));

        assertThat(UlnFile.read(file)).containsExactlyInAnyOrder(new Uln(Ulns.valid(1)), new Uln(Ulns.wrong(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789", "12345678901", "Morgana", "1234567890,x", "9999999999"})
    void a_line_that_names_nobody_is_refused_by_its_number_and_not_repeated(String line) throws IOException {
        Path file = file(Ulns.valid(1) + "\n" + line + "\n");

        assertThatThrownBy(() -> UlnFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": line 2: ")
                .hasMessageNotContaining(line);
    }

    @Test
    void a_file_that_names_nobody_is_refused() throws IOException {
        Path file = file("\n\n");

        assertThatThrownBy(() -> UlnFile.read(file)).hasMessage(file + ": no line holds a ULN");
        assertThatThrownBy(() -> UlnFile.read(folder.resolve("none"))).hasMessageEndingWith("there is no such file");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("people.txt"), text);
    }
}
