package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.pipeline.Publication;

/** {@code tlevels run} in a process of its own, on one core. */
@Tag("spark")
class RunProcessTest {
    private static final long MINUTES = 15;

    /** What has rows of every file that lands, with all that it is computed from; other tables are empty either way. */
    private static final List<String> TABLES = List.of("gold.results_headline", "gold.placements", "gold.starts");

    @TempDir
    private static Path folder;

    private static String output;
    private static Path log;
    private static int exitCode;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        land(LandingFolder.in(folder.resolve("landing")), "a", "z");
        log = folder.resolve("tlevels.log");
        Path conf = Files.writeString(
                folder.resolve("one_core.conf"),
                """
                spark.master = "local[1]"
                spark.conf."spark.sql.shuffle.partitions" = 3
                """);
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--conf",
                conf.toString(),
                "--warehouse",
                folder.resolve("warehouse").toString(),
                "--landing",
                folder.resolve("landing").toString()));
        TABLES.forEach(table -> arguments.addAll(List.of("--select", table)));
        TlevelsProcess process = TlevelsProcess.start(folder, Map.of(), arguments);
        exitCode = process.exitCode(MINUTES);
        output = process.output();
    }

    @Test
    void a_refused_file_ends_the_run_with_exit_code_3_after_everything_else_was_done() {
        assertThat(exitCode).as(output).isEqualTo(ExitCode.REFUSED);
        assertThat(output)
                .contains("refused    stranger.csv: line 1: header: no source has any of the columns [Colour, Size]")
                .contains("published  publication 1");
    }

    @Test
    void the_key_stands_neither_in_the_output_nor_in_the_log() throws IOException {
        assertThat(output).doesNotContain(TestWarehouse.KEY);
        if (Files.exists(log)) {
            assertThat(Files.readString(log)).doesNotContain(TestWarehouse.KEY);
        }
    }

    @Test
    void the_same_input_gives_the_same_tables_on_another_number_of_cores_and_in_another_order_of_files() {
        Path other = folder.resolve("two_cores");
        try (TestWarehouse two = TestWarehouse.in(other)) {
            land(two.landing(), "z", "a");
            two.run(TABLES.toArray(String[]::new));
            try (TestWarehouse one = TestWarehouse.in(folder)) {
                Map<TableName, String> hashes = hashes(one);
                assertThat(hashes).hasSizeGreaterThan(10).isEqualTo(hashes(two));
            }
        }
    }

    @Test
    void a_run_that_finds_nothing_new_starts_no_spark() throws IOException, InterruptedException {
        List<String> again = new ArrayList<>(List.of(
                "run",
                "--set",
                "spark.master=local[none]",
                "--warehouse",
                folder.resolve("warehouse").toString(),
                "--landing",
                folder.resolve("landing").toString()));
        TABLES.forEach(table -> again.addAll(List.of("--select", table)));
        TlevelsProcess process = TlevelsProcess.start(folder, Map.of(), again);

        assertThat(process.exitCode(MINUTES)).as(process.output()).isEqualTo(ExitCode.REFUSED);
        assertThat(process.output()).contains("tables     0 built", "nothing new, publication 1 stands");
    }

    private static Map<TableName, String> hashes(TestWarehouse warehouse) {
        Map<TableName, String> hashes = new TreeMap<>();
        Publication.latest(warehouse.lake()).tables().forEach((table, pin) -> {
            if (table.zone() == Zone.SILVER || table.zone() == Zone.GOLD) {
                hashes.put(table, pin.contentHash());
            }
        });
        return hashes;
    }

    /** Lands the same files in folders whose names put them in one order or the other. */
    private static void land(LandingFolder landing, String first, String last) {
        CsvFile results = CsvFile.overallResults();
        CsvFile registrations = CsvFile.registrations().row("ULN", Ulns.wrong(1));
        List<String> learners = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            results.row(
                    "ULN", Ulns.valid(i), "Core result", List.of("A*", "B", "E").get(i % 3));
            registrations.row("ULN", Ulns.valid(100 + i));
            learners.add(learner("L" + i, Ulns.valid(100 + i), tLevel("60358294", 2023)));
        }
        landing.land(first + "/AOR_17082023083000.csv", results.text());
        landing.land(last + "/ukrlp_20230901.csv", CsvFile.ukrlp().row().text());
        landing.land(first + "/registrations.csv", registrations.text());
        landing.land(
                last + "/one.xml",
                new IlrReturn("10000536", 2023, "2024-10-06T09:00:00", learners.subList(0, 10)).xml());
        landing.land(
                first + "/two.xml",
                new IlrReturn("10000055", 2023, "2024-10-06T09:00:00", learners.subList(10, 20)).xml());
        landing.land("stranger.csv", "Colour,Size\r\nblue,3\r\n");
    }
}
