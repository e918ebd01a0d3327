package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.release.SmallResults;

/** The objects that commands print with {@code --json} have the keys that the table of OPERATIONS.md gives them, each. */
@Tag("spark")
class JsonShapesTest {
    private static final String PAGE = "OPERATIONS.md";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String RELEASE = "warehouse/releases/tlevel-results/2022-23/1-provisional";

    @TempDir
    private static Path folder;

    /** What a command says of one kind of object: the parts of a cell between semicolons. */
    private static final Map<String, List<String>> SHAPES = new TreeMap<>();

    @BeforeAll
    static void prepare() throws IOException {
        SharedSpark.start();
        SmallResults.copy(folder);
        Files.createDirectories(folder.resolve("landing"));
        Told released = run("release tlevel-results --period 2022/23 --status Provisional");
        assertThat(released.code()).as(released.err()).isZero();
        String page = Files.readString(Path.of(PAGE));
        String answers = page.substring(page.indexOf("## Answers for other programs"), page.indexOf("## Metrics"));
        answers.lines().filter(line -> line.startsWith("| `")).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            names(cells[1]).forEach(command -> SHAPES.put(command, List.of(cells[3].split(";", -1))));
        });
        String ended = page.lines()
                .filter(line -> line.startsWith("| `ended`"))
                .findFirst()
                .orElseThrow();
        SHAPES.put("ended", List.of(ended.split("\\|", -1)[3]));
    }

    private static List<String> names(String cell) {
        return CODE.matcher(cell).results().map(name -> name.group(1)).toList();
    }

    /** The keys of an object, without those of objects in it, which stand in parentheses. */
    private static Set<String> keys(String command, int shape) {
        String words = SHAPES.get(command).get(shape);
        for (String before = ""; !before.equals(words); ) {
            before = words;
            words = words.replaceAll("\\([^()]*\\)", "");
        }
        return new TreeSet<>(names(words));
    }

    @Test
    void the_table_names_the_commands_that_have_the_option() {
        Set<String> having = Main.commandLine().getSubcommands().entrySet().stream()
                .filter(command -> command.getValue().getCommandSpec().findOption("--json") != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = new TreeSet<>(SHAPES.keySet());
        told.remove("ended");

        assertThat(told).isEqualTo(having);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    status           | 0 | status --as-of 2030-01-01
                    doctor           | 0 | doctor
                    explain          | 0 | explain s039
                    tables           | 0 | tables gold.*
                    describe         | 0 | describe gold.results
                    describe         | 1 | describe gold.results_by_region
                    search           | 0 | search ukprn
                    export           | 0 | export --to csv {}/export gold.results
                    release          | 0 | release tlevel-results --period 2022/23 --status Provisional
                    release-diff     | 0 | release-diff tlevel-results/2022-23/1-provisional tlevel-results/2022-23/1-provisional
                    disclosure-audit | 0 | disclosure-audit {}/RELEASE
                    maintain         | 0 | maintain --dry-run
                    """)
    void an_answer_has_the_keys_of_the_table(String command, int shape, String arguments) {
        Told told = run("--json " + arguments);

        assertThat(objects(told)).as(told.err()).isNotEmpty().allSatisfy(object -> assertThat(keys(object))
                .isEqualTo(keys(command, shape)));
    }

    @Test
    void columns_of_a_description_have_theirs() {
        JsonNode described = objects(run("describe --json gold.results")).get(0);

        assertThat(described.get("columns")).isNotEmpty().allSatisfy(column -> assertThat(keys(column))
                .isEqualTo(keys("describe", 2)));
    }

    @Test
    void a_screening_is_of_one_or_of_several_and_what_it_went_by_is_said_beside() {
        Told several = run("screen --json {}/RELEASE");
        Told one = run("screen --json {}/RELEASE/data/tlevel_results_overall.csv"
                + " {}/RELEASE/data/tlevel_results_overall.meta.csv");

        Set<String> ofAll = new TreeSet<>(keys("screen", 0));
        assertThat(keys(objects(one).get(0))).isEqualTo(ofAll);
        ofAll.remove("results");
        ofAll.addAll(keys("screen", 1));
        assertThat(keys(objects(several).get(0))).isEqualTo(ofAll);
        assertThat(several.err()).startsWith("with what ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "build --select silver.provider", "run --select silver.provider"})
    void every_end_of_a_command_has_the_same_keys(String arguments) {
        List<JsonNode> events = objects(run("--json " + arguments));
        // after it there are notices at most
        JsonNode ended = events.stream()
                .filter(event -> event.get("event").asText().equals("ended"))
                .findFirst()
                .orElseThrow();

        Set<String> keys = new TreeSet<>(keys("ended", 0));
        keys.addAll(Set.of("event", "at"));
        assertThat(keys(ended)).isEqualTo(keys);
        assertThat(ended.get("run_id").isNull()).isEqualTo(arguments.equals("ingest"));
        assertThat(ended.get("files_loaded").isNull()).isEqualTo(arguments.startsWith("build"));
        assertThat(ended.get("seconds").isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status --as-of soon",
                "explain S999",
                "describe gold.nothing",
                "tables nothing.*",
                "export --to csv {}/none gold.nothing",
                "screen {}/none",
                "disclosure-audit {}/none",
                "release nothing --period 2022/23",
                "release-diff a/b/c d/e/f",
                "forget --uln-file {}/none",
                "ingest {}/none",
                "build --select gold.nothing"
            })
    void what_is_refused_is_said_beside_the_answer_which_is_none(String arguments) {
        Told told = run(arguments + " --json");

        assertThat(told.code()).isNotZero();
        assertThat(told.err()).isNotBlank();
        objects(told).forEach(event -> assertThat(event.get("event").asText()).isNotEqualTo("ended"));
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> keys = new TreeSet<>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<JsonNode> objects(Told told) {
        return told.out()
                .lines()
                .map(line -> {
                    try {
                        return new ObjectMapper().readTree(line);
                    } catch (JsonProcessingException e) {
                        throw new UncheckedIOException(line, e);
                    }
                })
                .toList();
    }

    private static Told run(String arguments) {
        List<String> words = Arrays.stream(arguments
                        .replace("RELEASE", Matcher.quoteReplacement(RELEASE))
                        .replace("{}", folder.toString())
                        .split(" "))
                .collect(Collectors.toCollection(ArrayList::new));
        // the command comes first
        if (words.get(0).startsWith("--")) {
            words.add(words.remove(0));
        }
        if (!Set.of("screen", "disclosure-audit").contains(words.get(0))) {
            words.addAll(List.of(
                    "--warehouse", folder.resolve("warehouse").toString(),
                    "--landing", folder.resolve("landing").toString(),
                    "--set", "pseudonym.key=" + TestWarehouse.KEY));
        }
        return Told.by(words);
    }
}
