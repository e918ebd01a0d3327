package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.CONTRACT;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.LEARNER;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.header;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IlrHeaderReaderTest {
    @Test
    void only_the_beginning_of_a_file_is_read() {
        InputStream beginning = bytes("<Message xmlns=\"ESFA/ILR/2023-24\">" + header() + LEARNER.repeat(1000));

        IlrHeader header = IlrHeaderReader.read(CONTRACT, "ILR.xml", new SequenceInputStream(beginning, new Broken()));

        assertThat(header.collectionYear()).isEqualTo("2324");
        assertThat(header.layout()).isEqualTo("2023-24");
    }

    @Test
    void a_file_system_that_fails_is_no_fault_of_the_file() {
        assertThatThrownBy(() -> IlrHeaderReader.read(
                        CONTRACT, "ILR.xml", new SequenceInputStream(bytes("<Mess"), new Broken())))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("connection reset");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-06T09:14:05, 2023-12-06T09:14:05Z",
        "2023-12-06T09:14:05Z, 2023-12-06T09:14:05Z",
        "2023-12-06T09:14:05.123, 2023-12-06T09:14:05.123Z",
        "2023-07-06T09:14:05+01:00, 2023-07-06T08:14:05Z"
    })
    void the_time_of_submission_is_utc_unless_it_says_otherwise(String text, Instant time) {
        String xml = message(LEARNER).replace("2023-12-06T09:14:05", text);

        assertThat(IlrHeaderReader.read(CONTRACT, "ILR.xml", bytes(xml)).submittedAt())
                .isEqualTo(time);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(IlrHeaderReader.read(CONTRACT, "ILR.xml", bytes("\uFEFF" + message(LEARNER)))
                        .ukprn())
                .isEqualTo("99999999");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("connection reset");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }
}
