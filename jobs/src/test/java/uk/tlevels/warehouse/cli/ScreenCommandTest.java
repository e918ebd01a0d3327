package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import uk.tlevels.publishing.screening.PublisherNotes;
import uk.tlevels.publishing.screening.check.ScreenOptions;
import uk.tlevels.warehouse.cli.output.ExitCode;

class ScreenCommandTest {
    @TempDir
    private Path folder;

    private Path data;
    private Path meta;

    @BeforeEach
    void aValidPair() throws IOException {
        data = copy("learners.csv");
        meta = copy("learners.meta.csv");
    }

    @Test
    void a_valid_pair_ends_with_0_and_says_so() {
        Told told = screen();

        assertThat(told.code()).isEqualTo(ExitCode.FINE);
        assertThat(told.out())
                .contains("Check geography                20 of 20 passed")
                .endsWith("Passed: 124 passed, 0 warned, 0 failed; suitable for the API\n")
                .doesNotContain("PASS ");
    }

    @Test
    void all_shows_what_passed_too() {
        assertThat(screen("--all").out()).contains("PASS matrix_complete: Every combination");
    }

    @Test
    void a_failure_ends_with_1_and_names_place_and_remedy() throws IOException {
        change("Darlington,Total,Total,Female,30,", "Darlington,Total,Total,Female,,");

        Told told = screen();

        assertThat(told.code()).isEqualTo(ExitCode.FAILED);
        assertThat(told.out())
                .contains("FAIL blanks_indicators: ", "row 122 ''", "Write the number", "FAILED in stage Ours: cells");
    }

    @Test
    void a_warning_is_shown_and_stops_nothing() throws IOException {
        Files.writeString(
                meta,
                Files.readString(meta).replace("Number of students,Students,,0", "Number of students,Students,,"));

        Told told = screen();

        assertThat(told.code()).isEqualTo(ExitCode.FINE);
        assertThat(told.out()).contains("WARN meta_ind_dp_set: ", "1 warned, 0 failed");
    }

    @Test
    void a_zip_file_is_screened_with_all_its_data_sets() throws IOException {
        Path zip = zip(data, meta);

        Told told = run(zip.toString());

        assertThat(told.code()).isEqualTo(ExitCode.FINE);
        assertThat(told.out())
                .startsWith("ZIP structure                  4 of 4 passed\nlearners.csv\n")
                .endsWith("Passed as a whole\n");
        assertThat(run(zip.toString(), "--json").out())
                .contains("\"structure_results\":[{\"check\":\"zip_readable\"", "\"pair_results\":{\"learners\":{");
    }

    @Test
    void a_zip_file_of_another_form_ends_with_1() throws IOException {
        Told told = run(zip(data).toString());

        assertThat(told.code()).isEqualTo(ExitCode.FAILED);
        assertThat(told.out()).contains("FAIL zip_names_file_presence: ", "FAILED in stage ZIP structure");
    }

    @Test
    void a_data_file_without_metadata_is_wrong_usage() {
        assertThat(run(data.toString()).code()).isEqualTo(ExitCode.USAGE);
    }

    private Path zip(Path... files) throws IOException {
        Path zip = folder.resolve("upload.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    @Test
    void options_say_what_the_file_cannot() throws IOException {
        change("Darlington,Total,Total,Female,30,", "Darlington,Total,Total,Female,31,");

        assertThat(screen().out()).contains("FAIL parts_above_total");
        assertThat(screen(
                                "--not-additive",
                                "*=sex",
                                "--not-additive",
                                "*=age_group",
                                "--not-additive=*=geographic_level")
                        .code())
                .isEqualTo(ExitCode.FINE);
        assertThat(screen("--rounding-base", "5").code()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void what_travels_beside_the_files_need_not_be_said_again() throws IOException {
        change("Darlington,Total,Total,Female,30,", "Darlington,Total,Total,Female,31,");
        Files.createDirectory(folder.resolve("data"));
        data = Files.move(data, folder.resolve("data/learners.csv"));
        meta = Files.move(meta, folder.resolve("data/learners.meta.csv"));
        assertThat(run(folder.toString()).code()).isEqualTo(ExitCode.FAILED);

        Path notes = folder.resolve("quality/screening.csv");
        Files.createDirectory(notes.getParent());
        Files.write(
                notes,
                new PublisherNotes(Map.of(
                                "learners",
                                ScreenOptions.none()
                                        .notAdditive("*", "sex")
                                        .notAdditive("*", "age_group")
                                        .notAdditive("*", "geographic_level"),
                                "others",
                                ScreenOptions.none().roundedTo(5).openPercentage("growth")))
                        .bytes());
        assertThat(Files.readString(notes))
                .contains(
                        "learners,not-additive,*=sex\n", "others,rounding-base,5\n", "others,open-percentage,growth\n");

        assertThat(run(folder.toString())).satisfies(told -> {
            assertThat(told.code()).isEqualTo(ExitCode.FINE);
            assertThat(told.out())
                    .contains("with what " + notes + " says of totals\nlearners.csv\n")
                    .endsWith("Passed as a whole\n");
        });
        assertThat(screen().code()).isEqualTo(ExitCode.FINE);
        assertThat(run(zip(data, meta).toString()).code()).isEqualTo(ExitCode.FINE);

        Files.writeString(notes, "data_file,option,value\nlearners,not-additive,sex\n");
        assertThat(run(folder.toString()).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void json_holds_every_result() throws IOException {
        change("Darlington,Total,Total,Female,", "Darlington,Total,Total,\"Fe\"\"male\\\",");

        Map<String, Object> report = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(screen("--json").out());

        assertThat(report)
                .containsEntry("passed", false)
                .containsEntry("api_suitable", false)
                .containsEntry("overall_stage", "Ours: rows");
        List<Map<String, Object>> results = new ArrayList<>();
        ((List<?>) report.get("results")).forEach(r -> results.add(asMap(r)));
        assertThat(results).hasSizeGreaterThan(100).allSatisfy(r -> assertThat(r.keySet())
                .containsExactly("check", "result", "message", "guidance_url", "stage"));
        assertThat(results)
                .anySatisfy(r -> assertThat(r.get("message")).asString().contains("'Fe\"male\\'"));
    }

    @Test
    void a_file_that_is_not_there_is_wrong_usage() {
        meta = folder.resolve("nowhere.meta.csv");

        Told told = screen();

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.out()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object result) {
        return (Map<String, Object>) result;
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(data);
        Files.writeString(data, text.replace(from, to));
    }

    private Path copy(String name) throws IOException {
        try (InputStream in = ScreenCommandTest.class.getResourceAsStream("/screening/base/" + name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private Told screen(String... options) {
        List<String> arguments = new ArrayList<>(List.of(data.toString(), meta.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private static Told run(String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of("screen"));
        all.addAll(List.of(arguments));
        int code = Main.commandLine().setOut(new PrintWriter(out, true)).execute(all.toArray(String[]::new));
        return new Told(
                code,
                new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .replace(System.lineSeparator(), "\n"));
    }

    private record Told(int code, String out) {}
}
