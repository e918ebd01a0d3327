package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** Commands that read a warehouse, and one that is not there. */
@Tag("spark")
class ReadingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tables", "figures", "sql|select count(*) from gold.starts", "maintain", "forget"})
    void a_folder_without_a_warehouse_is_said_to_be_one_and_stays_empty(String command) throws IOException {
        Path typo = folder.resolve("warehoose");
        Path people = java.nio.file.Files.writeString(folder.resolve("people.txt"), "1000000124\n");
        Told told = run(
                typo,
                command.equals("forget")
                        ? new String[] {"forget", "--uln-file", people.toString()}
                        : command.split("\\|"));

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.err()).startsWith("tlevels: there is no warehouse in " + typo);
        assertThat(typo).doesNotExist();
    }

    @Test
    void reading_writes_nothing_and_tables_that_nothing_was_written_to_have_no_rows() throws IOException {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            warehouse.landing().land("ukrlp.csv", CsvFile.ukrlp().row().text());
            warehouse.run("silver.provider");
        }
        Path warehouse = folder.resolve("warehouse");
        // what a build left that did not end well, and what a table left whose contract is gone
        Path provider = warehouse.resolve("silver/provider");
        FolderCopy.of(provider, warehouse.resolve("gold/growth"));
        FolderCopy.of(provider, warehouse.resolve("gold/retention_total"));
        List<Path> before = FolderCopy.below(warehouse);

        Told empty =
                run(warehouse, "sql", "select count(*) as n from gold.starts_total, bronze.ilr", "--format", "csv");
        assertThat(empty.out()).isEqualTo("n\n0\n");
        assertThat(empty.err().lines())
                .containsExactly(
                        "tlevels: nothing has been written to bronze.ilr yet: it reads as empty",
                        "tlevels: gold.starts has not been built: it reads as empty");
        assertThat(run(warehouse, "sql", "select count(*) from silver.provider, ops.erasures")
                        .err())
                .isEmpty();
        assertThat(run(warehouse, "describe", "gold.starts").out()).contains("not published: it reads as empty");
        assertThat(run(
                                warehouse,
                                "sql",
                                "select count(*) > 0 as n from silver.provider cross join reference.regions",
                                "--format",
                                "csv")
                        .out())
                .isEqualTo("n\ntrue\n");
        assertThat(run(warehouse, "tables").out()).containsPattern("silver\\.provider +\\d+ +1 ");
        Told figures = run(warehouse, "figures");
        assertThat(figures.out()).contains("0 of 0 published figures agree");
        assertThat(figures.err()).contains("gold.action_plan_figures has not been built: it reads as empty");
        assertThat(run(warehouse, "sql", "select * from gold.retention_by_route_and_sex", "--format", "csv")
                        .out())
                .startsWith("time_period,")
                .contains(",route,sex,starter_count,")
                .doesNotContain("row_kind")
                .doesNotContain("tlevel_pathway")
                .doesNotContain(",region,");
        Told near = run(warehouse, "sql", "select * from gold.retention_by_rout");
        assertThat(near.code()).isEqualTo(ExitCode.USAGE);
        assertThat(near.err()).contains("gold.retention_by_route");
        Told unpublished = run(warehouse, "sql", "select count(*) from gold.growth_total");
        assertThat(unpublished.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unpublished.err()).contains("table gold.growth is not published");
        assertThat(run(warehouse, "sql", "select * from gold.retention_total", "--format", "csv")
                        .out())
                .startsWith("time_period,");
        Told unknown = run(warehouse, "sql", "select * from gold.weather");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("there is no table gold.weather");
        assertThat(FolderCopy.below(warehouse)).isEqualTo(before);
    }

    private static Told run(Path warehouse, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--warehouse";
        all[arguments.length + 1] = warehouse.toString();
        Told told = Told.by(all);
        return new Told(told.code(), told.out().replace(System.lineSeparator(), "\n"), told.err());
    }
}
