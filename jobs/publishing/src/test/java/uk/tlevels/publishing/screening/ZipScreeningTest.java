package uk.tlevels.publishing.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.publishing.screening.check.ScreenOptions;
import uk.tlevels.publishing.screening.check.Verdict;

class ZipScreeningTest {
    @TempDir
    private Path folder;

    private final Map<String, String> files = new LinkedHashMap<>();

    @Test
    void data_sets_with_a_names_file_are_screened_one_by_one() throws IOException {
        add("learners", "providers");
        names("file_name,dataset_name", "learners,Learners", "providers,Learners by provider");

        ZipReport report = screen("upload.zip");

        assertThat(report.structure())
                .extracting(CheckResult::check)
                .containsExactly(
                        "zip_readable",
                        "zip_flat_structure",
                        "zip_names_file_presence",
                        "zip_names_file_format",
                        "zip_pairs",
                        "zip_no_unreferenced");
        assertThat(report.structure()).allMatch(r -> r.result() == Verdict.PASS);
        assertThat(report.structure()).extracting(r -> r.stage().title()).containsOnly("ZIP structure");
        assertThat(report.pairs().keySet()).containsExactly("learners", "providers");
        assertThat(report.pairs().get("learners"))
                .isEqualTo(TestPair.base("learners").screen());
        assertThat(report.passed()).isTrue();
        assertThat(report.apiSuitable()).isTrue();
        assertThat(report.passedOfficially()).isTrue();
        assertThat(report.overallStage()).isEqualTo("Passed");
    }

    @Test
    void one_data_set_needs_no_names_file() throws IOException {
        add("learners");

        ZipReport report = screen("UPLOAD.ZIP");

        assertThat(report.structure())
                .extracting(CheckResult::check)
                .containsExactly(
                        "zip_readable", "zip_flat_structure", "zip_names_file_presence", "zip_no_unreferenced");
        assertThat(report.pairs().keySet()).containsExactly("learners");
        assertThat(report.passed()).isTrue();
    }

    @Test
    void a_data_set_that_fails_fails_the_whole_and_the_others_are_screened_all_the_same() throws IOException {
        add("learners", "providers");
        files.put("learners.csv", files.get("learners.csv").replace("Academic year", "Academic Year"));
        names("file_name,dataset_name", "learners,Learners", "providers,Learners by provider");

        ZipReport report = screen("upload.zip");

        assertThat(report.passed()).isFalse();
        assertThat(report.overallStage()).isEqualTo("Precheck time");
        assertThat(report.pairs().get("providers").passed()).isTrue();
    }

    @Test
    void a_single_data_set_whose_metadata_bears_another_name_is_a_file_that_is_not_there() throws IOException {
        add("learners");
        files.put("students.meta.csv", files.remove("learners.meta.csv"));

        ZipReport report = screen("upload.zip");

        assertThat(report.structure()).allMatch(r -> r.result() == Verdict.PASS);
        assertThat(report.pairs().get("learners").results()).singleElement().satisfies(r -> assertThat(r.message())
                .contains("learners.meta.csv", "no such file"));
    }

    @ParameterizedTest
    @CsvSource({
        "zip_flat_structure, data/learners.csv, data/learners.csv",
        "zip_flat_structure, __MACOSX/._learners.csv, __MACOSX/._learners.csv",
        "zip_no_unreferenced, README.txt, README.txt",
        "zip_no_unreferenced, .DS_Store, .DS_Store",
        "zip_no_unreferenced, other.meta.csv, other.meta.csv",
        "zip_pairs, other.csv, other.csv",
    })
    void a_file_too_many_fails(String check, String entry, String said) throws IOException {
        add("learners");
        files.put(entry, "");
        names("file_name,dataset_name", "learners,Learners");

        assertFails(check, said);
    }

    @Test
    void a_folder_without_files_is_passed_over() throws IOException {
        add("learners");
        files.put("empty/", "");

        assertThat(screen("upload.zip").passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file,name;learners,Learners",
                "file_name,file_name;learners,learners",
                "file_name,dataset_name,note;learners,Learners,",
                "file_name,dataset_name",
                "file_name,dataset_name;learners,",
                "file_name,dataset_name;learners,NA",
                "file_name,dataset_name;learners,Learners;learners,Learners again",
                "\"file_name,dataset_name"
            })
    void a_names_file_of_another_form_fails(String lines) throws IOException {
        add("learners");
        names(lines.split(";", -1));

        assertFails("zip_names_file_format", "dataset_names.csv");
    }

    @Test
    void columns_of_the_names_file_may_stand_in_any_order() throws IOException {
        add("learners");
        names("dataset_name,file_name", "Learners,learners");

        assertThat(screen("upload.zip").passed()).isTrue();
    }

    @Test
    void several_data_sets_need_a_names_file() throws IOException {
        add("learners", "providers");

        assertFails("zip_names_file_presence", "2 data files and 2 metadata files");
    }

    @Test
    void what_the_names_file_lists_must_be_there() throws IOException {
        add("learners");
        names("file_name,dataset_name", "learners,Learners", "providers,Providers");

        assertFails("zip_pairs", "'providers.csv' is not in the ZIP file", "'providers.meta.csv'");
    }

    @Test
    void what_is_no_zip_file_is_told_and_no_exception() throws IOException {
        Path text = Files.writeString(folder.resolve("text.zip"), "PK, but no ZIP file");
        Path csv = Files.writeString(folder.resolve("learners.csv"), "");

        for (Path file : List.of(text, csv, folder.resolve("nowhere.zip"), folder)) {
            ZipReport report = Screening.screenZip(file, PublisherNotes.NONE, ScreenOptions.none());

            assertThat(report.structure()).singleElement().satisfies(r -> {
                assertThat(r.check()).isEqualTo("zip_readable");
                assertThat(r.result()).isEqualTo(Verdict.FAIL);
                assertThat(r.message()).contains(file.getFileName().toString());
            });
            assertThat(report.passed()).isFalse();
            assertThat(report.passedOfficially()).isFalse();
            assertThat(report.overallStage()).isEqualTo("ZIP structure");
        }
    }

    private void assertFails(String check, String... said) throws IOException {
        ZipReport report = screen("upload.zip");

        assertThat(report.structure())
                .filteredOn(r -> r.result() == Verdict.FAIL && r.check().equals(check))
                .singleElement()
                .satisfies(r -> assertThat(r.message()).contains(said));
        assertThat(report.pairs()).isEmpty();
        assertThat(report.passed()).isFalse();
        assertThat(report.apiSuitable()).isFalse();
        assertThat(report.overallStage()).isEqualTo("ZIP structure");
    }

    private void add(String... bases) {
        for (String base : bases) {
            files.put(base + ".csv", TestPair.base(base).data().toString());
            files.put(base + ".meta.csv", TestPair.base(base).meta().toString());
        }
    }

    private void names(String... lines) {
        files.put("dataset_names.csv", String.join("\n", lines) + "\n");
    }

    private ZipReport screen(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : new ArrayList<>(files.entrySet())) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return Screening.screenZip(file, PublisherNotes.NONE, ScreenOptions.none());
    }
}
