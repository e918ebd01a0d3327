package uk.tlevels.warehouse.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import com.typesafe.config.ConfigUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.cli.TlevelsProcess;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** {@code tlevels} in processes of their own on one warehouse in buckets. */
@Tag("spark")
@Tag("long")
class S3ProcessesTest {
    @TempDir
    Path folder;

    @Test
    void two_processes_that_take_files_in_at_the_same_time_lose_and_double_nothing() throws Exception {
        S3Warehouse remote = S3Warehouse.on(S3Server.shared());
        remote.land("first/ukrlp_20230901.csv", CsvFile.ukrlp().row().text());
        remote.land(
                "second/barnsley.xml",
                IlrReturn.of(
                                "10000536",
                                2023,
                                "2023-12-06T09:00:00",
                                learner("A1", Ulns.valid(1), tLevel("60358294", 2023)))
                        .xml());
        remote.land(
                "third/registrations.csv",
                CsvFile.registrations().row("ULN", Ulns.valid(2)).text());
        try (Warehouse warehouse = remote.open(Progress.silent())) {
            warehouse.ingest(List.of(remote.settings().get("landing") + "/first"));

            List<Callable<String>> ingests = List.of(() -> ingest(remote, "second"), () -> ingest(remote, "third"));
            ExecutorService both = Executors.newFixedThreadPool(ingests.size());
            for (Future<String> output : both.invokeAll(ingests)) {
                assertThat(output.get()).contains("loaded");
            }
            both.shutdown();

            assertThat(remote.values(warehouse, "ops.file_ledger", "file_name"))
                    .containsExactly("barnsley.xml", "registrations.csv", "ukrlp_20230901.csv");
            assertThat(remote.values(warehouse, "bronze.ilr", "learn_ref_number"))
                    .containsExactly("A1");
            assertThat(remote.values(warehouse, "bronze.registrations", "uln")).containsExactly(Ulns.valid(2));
        }
    }

    private String ingest(S3Warehouse remote, String part) throws IOException, InterruptedException {
        Path home = Files.createDirectory(folder.resolve(part));
        Path conf = Files.writeString(
                home.resolve("buckets.conf"),
                remote.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + " = " + ConfigUtil.quoteString(setting.getValue()))
                        .collect(Collectors.joining("\n")));
        return TlevelsProcess.run(
                home, 5, List.of("ingest", remote.settings().get("landing") + "/" + part, "--conf", conf.toString()));
    }
}
