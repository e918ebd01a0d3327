package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.lake.write.TableSnapshot;

/** A load of more than the driver reads itself goes to executors; what comes of it must not differ. */
@Tag("spark")
class LargeLoadTest {
    private static final TableName REGISTRATIONS = TableName.of("bronze.registrations");
    /** A file of so many is larger than what waits in memory, and two are more than the driver reads. */
    private static final int ROWS = 40_000;

    private static final int WRONG = 40;

    @TempDir
    Path folder;

    @Test
    void a_large_load_keeps_good_rows_sets_bad_ones_aside_and_leaves_nothing_of_a_file_that_breaks_at_its_end()
            throws IOException {
        TestWarehouse warehouse = TestWarehouse.in(folder);
        warehouse.landing().land("one/registrations.csv", registrations(0));
        warehouse.landing().land("two/registrations.csv", registrations(ROWS));
        warehouse.landing().land("three/registrations.csv", registrations(2 * ROWS) + "\"never closed");

        IngestReport report = warehouse.ingest();

        assertThat(report.entries(FileResult.Outcome.LOADED))
                .extracting(e -> e.result().counts())
                .containsOnly(new FileResult.Counts(ROWS, ROWS - WRONG, WRONG))
                .hasSize(2);
        assertThat(report.entries(FileResult.Outcome.REFUSED))
                .extracting(LedgerEntry::fileName)
                .containsExactly("three/registrations.csv");
        assertThat(warehouse.newest("bronze.registrations").count()).isEqualTo(2L * (ROWS - WRONG));
        assertThat(warehouse
                        .newest("bronze.registrations")
                        .select("uln")
                        .distinct()
                        .count())
                .isEqualTo(2L * (ROWS - WRONG));
        assertThat(warehouse.newest("bronze.quarantine").count()).isEqualTo(2L * WRONG);
        Lake lake = warehouse.lake();
        assertThat(parquetFilesIn(Path.of(URI.create(lake.path(REGISTRATIONS)))))
                .as("the broken file's own file is gone")
                .isEqualTo(new TableSnapshot(lake.path(REGISTRATIONS), lake.version(REGISTRATIONS), lake.hadoop())
                        .files()
                        .size());
    }

    private static int parquetFilesIn(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return (int) files.filter(f -> f.toString().endsWith(".parquet")).count();
        }
    }

    private static String registrations(int from) {
        List<String> lines = CsvFile.registrations()
                .row("ULN", Ulns.valid(1), "Last name", "Featherstonehaugh-".repeat(6))
                .text()
                .lines()
                .toList();
        return lines.get(0)
                + "\n"
                + IntStream.range(from, from + ROWS)
                        .mapToObj(i -> lines.get(1)
                                        .replace(
                                                Ulns.valid(1),
                                                i % (ROWS / WRONG) == 0 ? Ulns.wrong(i + 1) : Ulns.valid(i + 1))
                                + "\n")
                        .collect(Collectors.joining());
    }
}
