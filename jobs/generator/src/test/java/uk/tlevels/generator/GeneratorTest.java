package uk.tlevels.generator;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.generator.people.Uln;

/** One population at a fiftieth of the nation, and another of another seed, read back by plain parsers. */
class GeneratorTest {

    private static final BigDecimal SCALE = new BigDecimal("0.02");
    private static final Set<String> HEALTH_AND_SCIENCE = Set.of("6037066X", "6037083X", "60369899");

    @TempDir
    private static Path folder;

    private static GenerationReport report;
    private static List<ReturnReader.Aim> aims;
    private static List<ReturnReader.Aim> otherAims;

    @BeforeAll
    static void generate() throws Exception {
        report = new Generator(42, SCALE).writeTo(folder.resolve("a"));
        new Generator(43, SCALE).writeTo(folder.resolve("b"));
        aims = genuine(ReturnReader.newest(folder.resolve("a")));
        otherAims = genuine(ReturnReader.newest(folder.resolve("b")));
    }

    private static List<ReturnReader.Aim> genuine(List<ReturnReader.Aim> all) {
        return all.stream()
                .filter(aim -> isValidOrTemporary(aim.learner().get("ULN")))
                .toList();
    }

    private static boolean isValidOrTemporary(String uln) {
        return uln.equals("9999999999") || Uln.checkDigit(Integer.parseInt(uln.substring(0, 9))) == uln.charAt(9) - '0';
    }

    @Test
    void the_same_seed_and_scale_write_the_same_bytes() throws IOException {
        Path again = folder.resolve("again");
        new Generator(42, SCALE).writeTo(again);
        assertThat(contents(again)).isEqualTo(contents(folder.resolve("a")));
    }

    @Test
    void a_folder_that_holds_another_population_is_refused() {
        assertThatThrownBy(() -> new Generator(7, SCALE).writeTo(folder.resolve("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another seed or scale");
    }

    @Test
    void another_seed_writes_other_people() {
        Set<String> some = aims.stream().map(ReturnReader.Aim::person).collect(toSet());
        assertThat(otherAims.stream().map(ReturnReader.Aim::person)).noneMatch(some::contains);
    }

    @ParameterizedTest
    @CsvSource({"2020, 26, 1", "2021, 106, 2", "2022, 205, 3", "2023, 322, 5"})
    void starters_and_their_providers_are_exact_for_every_seed(int year, int starters, int providers) {
        for (List<ReturnReader.Aim> some : List.of(aims, otherAims)) {
            assertThat(people(some, tLevelStart(year))).hasSize(starters);
            assertThat(some.stream()
                            .filter(tLevelStart(year))
                            .map(ReturnReader.Aim::ukprn)
                            .distinct())
                    .hasSize(providers);
        }
    }

    @ParameterizedTest
    @CsvSource({"2021, 32", "2023, 56"})
    void a_route_with_a_published_count_has_it(int year, int starters) {
        Predicate<ReturnReader.Aim> route = aim -> HEALTH_AND_SCIENCE.contains(aim.get("LearnAimRef"));
        for (List<ReturnReader.Aim> some : List.of(aims, otherAims)) {
            assertThat(people(some, tLevelStart(year).and(route))).hasSize(starters);
        }
    }

    @ParameterizedTest
    @CsvSource({"2020, 16, 13, 7, 2", "2021, 64, 52, 26, 4", "2022, 105, 85, 42, 8"})
    void foundation_year_completers_progress_as_planned(
            int year, int starters, int completers, int toLevel3, int toTLevel) {
        for (List<ReturnReader.Aim> some : List.of(aims, otherAims)) {
            Predicate<ReturnReader.Aim> programme =
                    aim -> aim.is("ProgType", "30") && aim.is("AimType", "1") && aim.startYear() == year;
            Set<String> completed = people(some, programme.and(aim -> aim.is("CompStatus", "2")));
            assertThat(people(some, programme.and(aim -> !aim.leftWithin42Days())))
                    .hasSize(starters);
            assertThat(completed).hasSize(completers);
            assertThat(people(some, startOfLevel3(year + 1)).stream().filter(completed::contains))
                    .hasSize(toLevel3);
            assertThat(people(some, tLevelStart(year + 1)).stream().filter(completed::contains))
                    .hasSize(toTLevel);
        }
    }

    @Test
    void what_becomes_of_a_cohort_can_be_told_from_the_returns() {
        for (List<ReturnReader.Aim> some : List.of(aims, otherAims)) {
            Set<String> cohort = people(some, tLevelStart(2021));
            Set<String> completed =
                    people(some, tLevel().and(aim -> aim.startYear() == 2021 && aim.is("CompStatus", "2")));
            Set<String> apprentices = people(some, aim -> aim.is("FundModel", "36") && aim.is("AimType", "1"));
            Set<String> elsewhere = people(some, aim -> aim.get("LearnAimRef").startsWith("60153"));
            Set<String> left = cohort.stream()
                    .filter(person -> !completed.contains(person))
                    .collect(toSet());

            assertThat(completed).hasSize(70);
            assertThat(left.stream().filter(apprentices::contains)).hasSize(7);
            assertThat(left.stream().filter(elsewhere::contains)).hasSize(14);
        }
    }

    @Test
    void returns_that_were_replaced_hold_learners_no_newer_return_has() throws Exception {
        Set<String> current = aims.stream().map(ReturnReader.Aim::person).collect(toSet());
        Set<String> stale = report.planted().get("superseded_return").keySet();
        assertThat(stale).hasSize(12);
        for (String file : stale) {
            Set<String> learners = ReturnReader.aims(folder.resolve("a").resolve(file)).stream()
                    .map(ReturnReader.Aim::person)
                    .collect(toSet());
            assertThat(learners.stream().filter(person -> !current.contains(person)))
                    .as(file)
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void planted_numbers_are_the_only_ones_that_fail_their_check_digit() throws Exception {
        Map<String, List<String>> planted = report.planted().get("wrong_check_digit_uln");
        for (Path file : ReturnReader.files(folder.resolve("a"))) {
            Set<String> wrong = ReturnReader.aims(file).stream()
                    .filter(aim -> !isValidOrTemporary(aim.learner().get("ULN")))
                    .map(aim -> aim.learner().get("LearnRefNumber"))
                    .collect(toSet());
            assertThat(planted.getOrDefault("ilr/" + file.getFileName(), List.of()))
                    .as(file.toString())
                    .containsExactlyInAnyOrderElementsOf(wrong);
        }
    }

    @Test
    void the_list_of_what_was_planted_names_files_that_exist() throws IOException {
        String json = Files.readString(folder.resolve("a/_planted.json"));
        report.planted().forEach((kind, files) -> {
            assertThat(json).contains("\"" + kind + "\"");
            files.keySet().forEach(file -> {
                assertThat(json).contains("\"" + file + "\"");
                assertThat(folder.resolve("a").resolve(file)).exists();
            });
        });
        assertThat(report.planted())
                .containsKeys(
                        "left_within_42_days",
                        "adult_pilot",
                        "not_funded",
                        "temporary_uln",
                        "two_t_levels_in_one_year",
                        "planned_end_before_start",
                        "thirty_first_of_february",
                        "unknown_element",
                        "unknown_survey_code",
                        "number_with_point_zero",
                        "code_in_lower_case",
                        "date_time_at_midnight",
                        "year_in_four_digits",
                        "number_saved_by_spreadsheet",
                        "text_for_no_value",
                        "surplus_blank_cells",
                        "repeated_header",
                        "repeated_respondent");
    }

    @Test
    void the_report_lists_every_file() throws IOException {
        assertThat(contents(folder.resolve("a")).keySet()).containsExactlyInAnyOrderElementsOf(report.files());
    }

    private static Predicate<ReturnReader.Aim> tLevel() {
        return aim -> aim.is("FundModel", "25")
                && aim.is("ProgType", "31")
                && aim.is("AimType", "5")
                && !aim.leftWithin42Days();
    }

    private static Predicate<ReturnReader.Aim> tLevelStart(int year) {
        return tLevel().and(aim -> aim.startYear() == year && aim.year() == year);
    }

    private static Predicate<ReturnReader.Aim> startOfLevel3(int year) {
        Predicate<ReturnReader.Aim> classroom =
                aim -> aim.is("AimType", "5") && aim.get("LearnAimRef").matches("6015[234].*");
        Predicate<ReturnReader.Aim> apprenticeship = aim -> aim.is("ProgType", "2") && aim.is("AimType", "1");
        return tLevel().or(classroom).or(apprenticeship).and(aim -> aim.startYear() == year);
    }

    private static Set<String> people(List<ReturnReader.Aim> aims, Predicate<ReturnReader.Aim> wanted) {
        return aims.stream().filter(wanted).map(ReturnReader.Aim::person).collect(toSet());
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                contents.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
