package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
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
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** What commands answer with {@code --json}: objects and nothing else on standard output, in the shapes of OPERATIONS.md. */
@Tag("spark")
class JsonAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WAREHOUSE = "warehouse";
    /** A copy of it, for commands that change something. */
    private static final String CHANGING = "changing";

    private static final String POLICY = "gold.policy_values";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void publishTwice() {
        publish("ukrlp_20240101.csv", CsvFile.ukrlp().row());
        publish("ukrlp_20240102.csv", CsvFile.ukrlp().row().row("UKPRN", "10000004"));
        FolderCopy.of(folder.resolve(WAREHOUSE), folder.resolve(CHANGING));
    }

    private static void publish(String name, CsvFile file) {
        try (TestWarehouse warehouse = TestWarehouse.in(folder)) {
            warehouse.landing().land(name, file.text());
            warehouse.run("silver.provider", POLICY);
        }
    }

    @Test
    void tables_are_listed_one_an_object() {
        List<JsonNode> tables = answer("tables", "--json", "*.p*");

        assertThat(tables).extracting(table -> table.get("table").asText()).contains("silver.provider", POLICY);
        JsonNode provider = one(tables, "table", "silver.provider");
        assertThat(keys(provider)).containsExactly("table", "version", "rows", "description");
        assertThat(provider.get("rows").asLong()).isEqualTo(2);
        assertThat(provider.get("version").isIntegralNumber()).isTrue();
        assertThat(one(tables, "table", "gold.placements").get("rows").isNull()).isTrue();
    }

    @Test
    void a_table_and_a_view_are_described_whole() {
        JsonNode table = answer("describe", "--json", "silver.provider").get(0);

        assertThat(keys(table))
                .containsExactly(
                        "table", "holds", "row", "key", "source", "read_by", "visible", "loaded", "rules", "broken",
                        "views", "columns");
        assertThat(table.get("key").toString()).isEqualTo("[\"ukprn\",\"version\"]");
        assertThat(table.at("/visible/publication").asLong()).isEqualTo(2);
        assertThat(table.at("/visible/rows").asLong()).isEqualTo(2);
        assertThat(table.at("/loaded/newest_file").asText()).endsWith("ukrlp_20240102.csv");
        assertThat(table.at("/source/sources").toString()).contains("providers_ukrlp");
        JsonNode ukprn = table.at("/columns/0");
        assertThat(keys(ukprn))
                .containsExactly("name", "type", "required", "description", "computed_as", "values", "classification");
        assertThat(ukprn.get("name").asText()).isEqualTo("ukprn");
        assertThat(ukprn.get("required").isBoolean()).isTrue();
        assertThat(ukprn.get("computed_as").isNull()).isTrue();

        JsonNode view = answer("describe", "--json", "gold.starts_by_region").get(0);
        assertThat(keys(view)).containsExactly("view", "table", "kind", "key", "sql", "columns");
        assertThat(view.get("kind").asText()).isEqualTo("region");
        assertThat(view.get("sql").asText()).startsWith("select ");
        assertThat(view.at("/columns/1/name").asText()).isEqualTo("time_identifier");
        assertThat(view.at("/columns/1/computed_as").asText()).isEqualTo("'Academic year'");
    }

    @Test
    void what_a_search_finds_is_a_table_or_a_column_of_one() {
        List<JsonNode> hits = answer("search", "--json", "ukprn");

        assertThat(hits).allSatisfy(hit -> assertThat(keys(hit)).containsExactly("table", "column", "description"));
        assertThat(hits)
                .anySatisfy(hit -> assertThat(hit.get("column").asText()).isEqualTo("ukprn"));
        Told nothing = run("search", "--json", "no such word anywhere");
        assertThat(nothing.code()).isEqualTo(ExitCode.FAILED);
        assertThat(nothing.out()).isEmpty();
    }

    @Test
    void a_figure_is_followed_to_cells_and_tables() {
        JsonNode figure = answer("explain", "--json", "S039").get(0);

        assertThat(keys(figure))
                .containsExactly(
                        "figure",
                        "quote",
                        "document",
                        "address",
                        "defined_in",
                        "published",
                        "unit",
                        "rule",
                        "note",
                        "computed",
                        "computed_exact",
                        "agrees",
                        "formula",
                        "cells",
                        "tables");
        assertThat(figure.get("published").asText()).isEqualTo("3,448");
        assertThat(figure.get("agrees").isNull()).isTrue();
        JsonNode cell = figure.at("/cells/0");
        assertThat(keys(cell)).containsExactly("table", "column", "where", "row_is_there", "value", "sql");
        assertThat(cell.get("row_is_there").asBoolean()).isFalse();
        assertThat(cell.get("value").isNull()).isTrue();
        assertThat(figure.get("tables")).anySatisfy(table -> assertThat(keys(table))
                .containsExactly("table", "rows", "definition", "files", "newest_file"));
    }

    @Test
    void a_doctor_says_how_it_stands_with_each_thing() {
        List<JsonNode> found = answer("doctor", "--json");

        assertThat(found).allSatisfy(one -> {
            assertThat(keys(one)).containsExactly("verdict", "subject", "words");
            assertThat(one.get("verdict").asText()).isIn("fine", "warning", "wrong");
        });
        assertThat(one(found, "subject", "warehouse").get("words").asText()).startsWith("publication 2, ");
    }

    @Test
    void changes_are_rows_also_where_there_are_none() {
        assertThat(answer("diff", "silver.provider", "--from", "1", "--format", "jsonl"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(keys(row)).startsWith("change", "ukprn"));
        assertThat(run("diff", POLICY, "--from", "1", "--format", "jsonl").out())
                .isEmpty();
        assertThat(run("diff", POLICY, "--from", "1", "--format", "json").out().strip())
                .isEqualTo("[]");
        assertThat(run("diff", POLICY, "--from", "1").out()).contains("the same");
    }

    @Test
    void an_export_names_what_it_wrote() {
        List<JsonNode> written =
                answer("export", "--json", "--to", "csv", folder.resolve("csv").toString(), "silver.provider", POLICY);

        assertThat(written).allSatisfy(table -> {
            assertThat(keys(table)).containsExactly("table", "rows", "file");
            assertThat(folder.resolve("csv").resolve(table.get("file").asText()))
                    .exists();
        });
        assertThat(one(written, "table", "silver.provider").get("rows").asLong())
                .isEqualTo(2);
    }

    @Test
    void upkeep_is_told_table_by_table() {
        JsonNode upkeep = answer("maintain", "--json", "--dry-run").get(0);

        assertThat(keys(upkeep))
                .containsExactly(
                        "dry_run", "tables", "left_by_killed_commands", "freed", "gone", "tables_moved", "publication");
        assertThat(upkeep.get("dry_run").asBoolean()).isTrue();
        assertThat(upkeep.get("publication").asLong()).isEqualTo(2);
        assertThat(upkeep.get("tables")).isNotEmpty().allSatisfy(table -> {
            assertThat(keys(table))
                    .containsExactly(
                            "table",
                            "change",
                            "files_before",
                            "files_after",
                            "freed_data",
                            "freed_log",
                            "versions_kept");
            assertThat(keys(table.get("freed_data"))).containsExactly("files", "bytes");
            assertThat(table.get("versions_kept").isObject()).isTrue();
        });
    }

    @Test
    void runs_tell_events() {
        List<JsonNode> events = objects(in(CHANGING, "run", "--json", "--select", "silver.provider"));

        assertThat(events).allSatisfy(event -> assertThat(keys(event)).startsWith("event", "at"));
        assertThat(one(events, "event", "ended").get("exit_code").asInt()).isZero();
    }

    @Test
    void what_is_refused_is_said_on_standard_error_alone() {
        Told told = run("describe", "--json", "gold.weather");

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).contains("there is no table gold.weather");
    }

    private static JsonNode one(List<JsonNode> objects, String key, String value) {
        return objects.stream()
                .filter(object -> object.get(key).asText().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<JsonNode> answer(String... arguments) {
        Told told = run(arguments);
        assertThat(told.code()).as(told.err()).isEqualTo(ExitCode.FINE);
        assertThat(told.err()).isEmpty();
        return objects(told);
    }

    private static List<JsonNode> objects(Told told) {
        return told.out().lines().map(JsonAnswersTest::parsed).toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static Told run(String... arguments) {
        return in(WAREHOUSE, arguments);
    }

    private static Told in(String warehouse, String... arguments) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "--warehouse", folder.resolve(warehouse).toString(),
                "--landing", folder.resolve("landing").toString(),
                "--set", "pseudonym.key=" + TestWarehouse.KEY));
        List<String> all = new ArrayList<>(List.of(arguments));
        settings.forEach((option, value) -> all.addAll(List.of(option, value)));
        return Told.by(all);
    }
}
