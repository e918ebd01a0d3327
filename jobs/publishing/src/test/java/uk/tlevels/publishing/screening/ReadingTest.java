package uk.tlevels.publishing.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.publishing.screening.check.ScreenOptions;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.table.ScreenedFile;

class ReadingTest {
    private final TestPair pair = TestPair.base("learners");

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        pair.text("\uFEFF" + pair.data());

        assertThat(pair.screen().apiSuitable()).isTrue();
    }

    @Test
    void lines_may_end_as_windows_ends_them() {
        pair.text(pair.data().toString().replace("\n", "\r\n"));

        assertThat(pair.screen().apiSuitable()).isTrue();
    }

    @Test
    void every_cell_may_stand_in_quotes() {
        pair.text(pair.data()
                .toString()
                .lines()
                .map(line -> "\"" + line.replace(",", "\",\"") + "\"")
                .collect(Collectors.joining("\n")));

        assertThat(pair.screen().apiSuitable()).isTrue();
    }

    @Test
    void the_last_line_may_have_no_end() {
        pair.text(pair.data().toString().stripTrailing());

        assertThat(pair.screen().apiSuitable()).isTrue();
    }

    @Test
    void columns_may_stand_in_any_order() {
        String reversed = pair.data()
                .toString()
                .lines()
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    StringBuilder back = new StringBuilder(cells[cells.length - 1]);
                    for (int i = cells.length - 2; i >= 0; i--) {
                        back.append(',').append(cells[i]);
                    }
                    return back.toString();
                })
                .collect(Collectors.joining("\n"));
        pair.text(reversed);

        assertThat(pair.screen().apiSuitable()).isTrue();
    }

    @Test
    void files_on_disk_give_the_report_of_the_bytes_and_packed_ones_are_read_but_not_named_right(@TempDir Path folder)
            throws IOException {
        byte[] data = pair.data().toString().getBytes(StandardCharsets.UTF_8);
        Path packed = Files.write(folder.resolve("learners.csv.gz"), packed(data));
        Path plain = Files.write(folder.resolve("learners.csv"), data);
        Path meta = Files.writeString(
                folder.resolve("learners.meta.csv"), pair.meta().toString());

        assertThat(Screening.screen(plain, meta, ScreenOptions.none())).isEqualTo(pair.screen());
        assertThat(Screening.screen(packed, meta, ScreenOptions.none()).results())
                .filteredOn(r -> r.result() == Verdict.FAIL)
                .extracting(CheckResult::check)
                .containsExactly("filename_special", "filenames_match");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        ScreeningReport report =
                Screening.screen(ScreenedFile.at(Path.of("nowhere.csv")), pair.metaFile(), ScreenOptions.none());

        assertThat(report.results()).singleElement().satisfies(r -> assertThat(r.message())
                .isEqualTo("nowhere.csv: there is no such file."));
    }

    @Test
    void an_empty_file_is_named() {
        ScreeningReport report =
                Screening.screen(ScreenedFile.of("learners.csv", new byte[0]), pair.metaFile(), ScreenOptions.none());

        assertThat(report.results()).singleElement().satisfies(r -> assertThat(r.message())
                .contains("learners.csv", "empty"));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
