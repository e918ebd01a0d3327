package uk.tlevels.warehouse.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardOutputTest {
    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Broken pipe", "The pipe is being closed"})
    void what_could_not_be_written_is_told_and_a_reader_that_has_gone_is_no_failure(String error) {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(error);
            }
        });
        print(out, "Usage: tlevels");

        assertThat(out.complaint())
                .isEqualTo(Optional.of("standard output cannot be written: " + error)
                        .filter(complaint -> !error.contains("pipe")));
    }

    @Test
    void what_was_written_is_fine_and_what_comes_after_an_interruption_is_not_told() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput out = new StandardOutput(bytes);
        print(out, "Côte");
        out.silence();
        print(out, "FAILED gold.starts");

        assertThat(out.complaint()).isEmpty();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Côte" + System.lineSeparator());
    }

    private static void print(OutputStream out, String text) {
        new PrintWriter(out, true, StandardCharsets.UTF_8).println(text);
    }
}
