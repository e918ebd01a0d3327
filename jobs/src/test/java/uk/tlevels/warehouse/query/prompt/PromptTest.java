package uk.tlevels.warehouse.query.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.pipeline.Progress;
import uk.tlevels.warehouse.pipeline.Publication;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.query.AsOf;
import uk.tlevels.warehouse.query.RowFormat;

/** Conversations over a warehouse of two publications: first one provider, then two. */
@Tag("spark")
class PromptTest {
    @TempDir
    private Path folder;

    @Test
    void a_conversation_answers_tells_times_writes_files_and_survives_mistakes() throws IOException {
        publishTwice();
        Path rows = folder.resolve("rows.csv");

        String told = conversation(
                Optional.empty(),
                """
                select count(*) as n
                from silver.provider;
                selekt 1;
                select * from gold.weather;
                select :greeting as g;
                \\timing
                select 'still' as here, null as gone, '' as empty;
                \\timing
                \\o %s
                select 7 as seven; select 8 as eight;
                \\o
                \\d silver.provider
                \\nonsense
                select count(*) as files from ops.file_ledger;
                \\q
                """
                        .formatted(rows));

        assertThat(told)
                .containsPattern("publication \\d+ of ")
                .containsPattern("tlevels> n\\R2")
                .contains("tlevels: not SQL")
                .contains("tlevels: there is no table gold.weather")
                .contains("O'Neil")
                .containsPattern("still +NULL")
                .containsPattern("(?m)^\\d+\\.\\d{3} s$")
                .contains("a row     One row is")
                .contains("there is no command \\nonsense")
                .containsPattern("tlevels> files\\R +2");
        assertThat(rows).hasContent("seven\n7\neight\n8\n");
    }

    @Test
    void the_past_is_read_as_it_was_and_what_was_not_there_is_not_made_up() throws IOException {
        publishTwice();

        assertThat(conversation(Optional.of("1"), "select count(*) as n from silver.provider;\n"))
                .containsPattern("tlevels> n\\R1");
        assertThat(conversation(Optional.of("1"), "select count(*) from `gold`.`starts`;\n"))
                .contains("table gold.starts was not published then");
    }

    private void publishTwice() {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            warehouse.landing().land("ukrlp-1.csv", CsvFile.ukrlp().row().text());
            warehouse.run("silver.provider");
            warehouse
                    .landing()
                    .land(
                            "ukrlp-2.csv",
                            CsvFile.ukrlp().row().row("UKPRN", "10000002").text());
            warehouse.run("silver.provider");
        }
    }

    private String conversation(Optional<String> asOf, String typed) throws IOException {
        SharedSpark.start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Warehouse warehouse = Warehouse.openToRead(SharedSpark.settings(folder, Map.of()), Progress.silent());
                Terminal terminal = new DumbTerminal(
                        "test",
                        "dumb",
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        out,
                        StandardCharsets.UTF_8)) {
            Optional<Publication> past = asOf.map(name -> AsOf.find(warehouse, name));
            new Prompt(
                            terminal,
                            new Catalog(warehouse),
                            new Asking(warehouse, past, Map.of("greeting", "O'Neil")),
                            Optional.of(folder.resolve("state/history")),
                            RowFormat.table,
                            Throwable::getMessage)
                    .run();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
