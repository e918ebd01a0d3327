package uk.tlevels.warehouse.lake.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainAppendTest {
    private static final String SCHEMA =
            """
            {"type":"struct","fields":[{"name":"word","type":"string","nullable":true,"metadata":{}}]}""";

    @Test
    void a_table_is_written_into_the_folder_of_its_name_and_no_other(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("My %20 #+é ?x").resolve("table");
        PlainAppend append = new PlainAppend(new Configuration(), table.toUri().getPath(), SCHEMA, Map.of());

        append.append(List.of(Map.of("word", "one")));
        assertThat(append.append(List.of(Map.of("word", "two")))).isEqualTo(1);

        assertThat(folder.toFile().list()).containsExactly("My %20 #+é ?x");
        try (Stream<Path> files = Files.list(table)) {
            assertThat(files.filter(f -> f.toString().endsWith(".parquet"))).hasSize(2);
        }
        assertThat(Files.readString(table.resolve("_delta_log/00000000000000000001.json")))
                .doesNotContain("file:");
    }
}
