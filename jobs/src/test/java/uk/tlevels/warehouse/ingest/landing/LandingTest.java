package uk.tlevels.warehouse.ingest.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LandingTest {
    @TempDir
    Path folder;

    @BeforeEach
    void onlyWhereLinksAndModesAre() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
    }

    @Test
    void what_is_no_file_or_cannot_be_read_is_named_and_stops_nothing_else() throws IOException, InterruptedException {
        write("a 100%25 #1+.csv");
        write("deep/er/B.CSV");
        write(".hidden.csv");
        write("_old/c.csv");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("deep/er/B.CSV"));
        Files.createSymbolicLink(folder.resolve("nowhere.csv"), folder.resolve("gone.csv"));
        Files.createSymbolicLink(folder.resolve("deep/circle"), folder);
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe.csv").toString())
                        .start()
                        .waitFor())
                .isZero();

        Landed landed = landed();

        assertThat(landed.files())
                .extracting(LandedFile::name)
                .containsExactly("a 100%25 #1+.csv", "deep/er/B.CSV", "link.csv");
        assertThat(landed.files()).allSatisfy(file -> {
            assertThat(file.bytes()).isEqualTo(4);
            assertThat(new HadoopFiles(new Configuration()).open(file.uri())).hasContent("text");
        });
        assertThat(reasons(landed))
                .isEqualTo(Map.of(
                        "nowhere.csv", "it is a link to a file that is not there",
                        "pipe.csv", "it is a pipe or a device and no file"));
        assertThat(landed.passedOver()).containsExactly(".hidden.csv", "_old/", "deep/circle");
    }

    @Test
    void a_file_by_itself_lands_under_its_own_name() throws IOException {
        write("one.csv");
        Landed landed = new Landing(new Configuration())
                .files(List.of(folder.resolve("one.csv").toString()), (uri, bytes, at) -> Optional.of("known"));
        assertThat(landed.files())
                .extracting(LandedFile::name, LandedFile::sha256)
                .containsExactly(org.assertj.core.api.Assertions.tuple("one.csv", "known"));
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "text");
    }

    private Landed landed() {
        return new Landing(new Configuration()).files(List.of(folder.toString()), (uri, bytes, at) -> Optional.empty());
    }

    private static Map<String, String> reasons(Landed landed) {
        return landed.unreadable().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue));
    }
}
