package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.generator.GenerationReport;
import uk.tlevels.generator.Generator;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.Classification;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.ingest.FileResult;
import uk.tlevels.warehouse.ingest.LedgerEntry;

/** A fiftieth of the synthetic nation, from files to gold: the planted dirt is found and the true counts come out. */
@Tag("spark")
class GeneratedPopulationTest {
    @TempDir
    private static Path folder;

    private static TestWarehouse warehouse;
    private static GenerationReport generated;
    private static RunReport report;

    @BeforeAll
    static void run() {
        warehouse = TestWarehouse.in(folder);
        generated = new Generator(42, new BigDecimal("0.02"))
                .writeTo(warehouse.landing().root());
        report = warehouse.run();
    }

    @Test
    void every_file_is_loaded_or_superseded_and_no_rule_is_broken_that_stops() {
        assertThat(report.ingest().orElseThrow().entries(FileResult.Outcome.REFUSED))
                .isEmpty();
        assertThat(report.ingest().orElseThrow().absent())
                .containsExactlyInAnyOrder("apprenticeship_standards", "assessment_entries", "registrations_export");
        assertThat(report.findings()).noneMatch(f -> f.severity() == Severity.ERROR);
        assertThat(report.published()).isTrue();
    }

    @Test
    void the_returns_that_were_replaced_are_the_ones_superseded() {
        assertThat(report.ingest().orElseThrow().entries(FileResult.Outcome.SUPERSEDED))
                .extracting(LedgerEntry::fileName)
                .containsExactlyInAnyOrderElementsOf(
                        planted("superseded_return").keySet());
    }

    @Test
    void quarantine_holds_the_planted_numbers_with_a_wrong_check_digit_and_no_others() {
        Map<String, List<String>> found = new TreeMap<>();
        for (Row row : warehouse
                .newest("bronze.quarantine")
                .where("rule = 'uln_check_digit'")
                .selectExpr("file_name", "coalesce(get_json_object(record, '$.learn_ref_number'), value) as key")
                .sort("key")
                .collectAsList()) {
            found.computeIfAbsent(row.getString(0), f -> new ArrayList<>()).add(row.getString(1));
        }
        assertThat(found).isEqualTo(plantedAndLoaded("wrong_check_digit_uln"));
    }

    @Test
    void quarantine_holds_a_row_for_each_planted_row_that_is_no_row() {
        Map<String, Integer> found = new TreeMap<>();
        warehouse
                .newest("bronze.quarantine")
                .where("rule = 'field_count'")
                .collectAsList()
                .forEach(row -> found.merge(row.getAs("file_name"), 1, Integer::sum));
        Map<String, Integer> planted = new TreeMap<>();
        plantedAndLoaded("malformed_row").forEach((file, keys) -> planted.put(file, keys.size()));
        assertThat(found).isEqualTo(planted);
    }

    @Test
    void the_learners_with_a_thirty_first_of_february_are_loaded_without_it() {
        Map<String, List<String>> found = new TreeMap<>();
        for (Row row : warehouse
                .newest("bronze.quarantine")
                .where("source = 'ilr' and rule = 'date'")
                .select("file_name", "source_file", "source_row")
                .distinct()
                .join(warehouse.newest("bronze.ilr"), seq("source_file", "source_row"))
                .select("file_name", "learn_ref_number")
                .sort("learn_ref_number")
                .collectAsList()) {
            found.computeIfAbsent(row.getString(0), f -> new ArrayList<>()).add(row.getString(1));
        }
        assertThat(found).isEqualTo(plantedAndLoaded("thirty_first_of_february"));
    }

    /** Rows that are set aside stand under the same file as many times as they were planted there. */
    @ParameterizedTest
    @CsvSource({
        "number_saved_by_spreadsheet, saved_by_spreadsheet",
        "repeated_respondent, respondent_twice",
        "placement_hours_not_a_number, integer"
    })
    void what_was_planted_to_be_set_aside_is(String kind, String rule) {
        Map<String, Integer> found = new TreeMap<>();
        warehouse
                .newest("bronze.quarantine")
                .where("severity = 'error' and rule = '%s'".formatted(rule))
                .collectAsList()
                .forEach(row -> found.merge(
                        row.<String>getAs("file_name").replaceFirst("[^/]*\\.wave\\.yaml$", "respondents.csv"),
                        1,
                        Integer::sum));
        Map<String, Integer> planted = new TreeMap<>();
        planted(kind).forEach((file, keys) -> planted.put(file, keys.size()));
        assertThat(found).isNotEmpty().isEqualTo(planted);
    }

    @Test
    void values_in_other_spellings_are_what_they_mean() {
        for (String kind : List.of(
                "number_with_point_zero",
                "code_in_lower_case",
                "date_time_at_midnight",
                "year_in_four_digits",
                "text_for_no_value",
                "surplus_blank_cells",
                "repeated_header")) {
            assertThat(planted(kind)).as(kind).isNotEmpty();
        }
        Set<String> rules = new TreeSet<>();
        warehouse
                .newest("bronze.quarantine")
                .where(
                        "source in ('registrations', 'withdrawals', 'providers_ukrlp', 'activity_log', 'placement_register')")
                .collectAsList()
                .forEach(row -> rules.add(row.getAs("rule")));
        assertThat(rules)
                .as("what is wrong with their files is planted")
                .containsExactly("integer", "saved_by_spreadsheet");
        assertThat(warehouse
                        .newest("bronze.registrations")
                        .where(
                                "not ukprn rlike '^[0-9]{8}$' or academic_year not between 2020 and 2023 or core_code <> upper(core_code)")
                        .collectAsList())
                .isEmpty();
        assertThat(warehouse
                        .newest("bronze.providers_ukrlp")
                        .where("urn is not null and not urn rlike '^[0-9]+$'")
                        .collectAsList())
                .isEmpty();
    }

    @Test
    void the_ledger_names_the_files_with_an_element_that_nobody_knows() {
        assertThat(report.ingest().orElseThrow().entries(FileResult.Outcome.LOADED))
                .filteredOn(e -> e.origin().orElseThrow().source().equals("ilr")
                        && e.result().hasStrangers())
                .extracting(LedgerEntry::fileName)
                .containsExactlyInAnyOrderElementsOf(
                        plantedAndLoaded("unknown_element").keySet());
    }

    @Test
    void the_results_that_differ_from_the_published_rules_are_the_planted_ones() {
        long planted = planted("awarded_grade_differs").values().stream()
                .mapToLong(List::size)
                .sum();
        assertThat(report.findings())
                .filteredOn(f -> f.rule().equals("awarded_grade_is_the_computed_one"))
                .extracting(Finding::count)
                .containsExactly(planted);
    }

    /** 1,300, 5,321, 10,253 and 16,085 starters at 43, 102, 164 and 254 providers, a fiftieth of each. */
    @Test
    void the_true_starters_come_out() {
        assertThat(TestWarehouse.values(
                        warehouse
                                .newest("gold.starts")
                                .where(
                                        "programme = 'T Level' and route = 'Total' and sex = 'Total' and region = 'Total' and provider_type = 'Total'"),
                        "time_period",
                        "start_count"))
                .containsExactly("202021|26", "202122|106", "202223|205", "202324|322");
        assertThat(TestWarehouse.values(
                        warehouse
                                .newest("gold.providers")
                                .where(
                                        "programme = 'T Level' and route = 'Total' and region = 'Total' and provider_type = 'Total'"),
                        "time_period",
                        "provider_count"))
                .containsExactly("202021|1", "202122|2", "202223|3", "202324|5");
    }

    /** 5,450 and 10,200 starters in the returns of February, where the final ones have 5,321 and 10,253. */
    @Test
    void the_provisional_starters_come_out() {
        assertThat(TestWarehouse.values(
                        warehouse
                                .newest("gold.growth")
                                .where(
                                        "programme = 'T Level' and route = 'Total' and sex = 'Total' and region = 'Total' and provider_type = 'Total'"),
                        "vintage",
                        "time_period",
                        "previous_start_count",
                        "start_count"))
                .containsExactly(
                        "Final|202122|26|106",
                        "Final|202223|106|205",
                        "Latest|202122|26|106",
                        "Latest|202223|106|205",
                        "Latest|202324|205|322",
                        "Provisional|202223|109|204",
                        "Provisional|202324|204|322");
    }

    @Test
    void what_became_of_a_cohort_comes_out() {
        assertThat(TestWarehouse.values(
                        warehouse
                                .newest("gold.retention")
                                .where(
                                        "learner_group = 'T Level' and route = 'Total' and sex = 'Total' and region = 'Total'"),
                        "time_period",
                        "starter_count",
                        "completed_count",
                        "left_count"))
                .containsExactly("202021|26|21|5", "202122|106|70|35");
    }

    /** What extracts of three Augusts hold, though the last of them holds no year's provisional results. */
    @Test
    void the_true_results_come_out_at_every_status() {
        assertThat(warehouse.values(
                        "gold.results_headline", "time_period", "publication_status", "student_count", "pass_count"))
                .containsExactlyInAnyOrder(
                        "202122|Provisional|20|19",
                        "202122|Revised|20|20",
                        "202122|Final|20|20",
                        "202223|Provisional|69|63",
                        "202223|Revised|69|67");
        assertThat(TestWarehouse.values(
                        warehouse.newest("gold.results_revisions").where("grade = 'Pass or above' and route = 'Total'"),
                        "time_period",
                        "status_before",
                        "status_after",
                        "moved_in_count",
                        "moved_out_count"))
                .containsExactlyInAnyOrder(
                        "202122|Provisional|Revised|1|0", "202122|Revised|Final|0|0", "202223|Provisional|Revised|4|0");
    }

    @Test
    void the_true_progression_from_the_foundation_year_comes_out() {
        assertThat(TestWarehouse.values(
                        warehouse
                                .newest("gold.tlfy_progression")
                                .where(
                                        "learner_group = 'TLFY completers' and route = 'Total' and destination in ('Level 3', 'T Level')"),
                        "cohort",
                        "destination",
                        "starter_count",
                        "completer_count",
                        "progressed_count"))
                .containsExactly(
                        "2020/21|Level 3|16|13|7",
                        "2020/21|T Level|16|13|2",
                        "2021/22|Level 3|64|52|26",
                        "2021/22|T Level|64|52|4",
                        "2022/23|Level 3|105|85|42",
                        "2022/23|T Level|105|85|8");
    }

    @Test
    void nothing_personal_leaves_bronze() {
        Set<String> personal = personal();
        assertThat(personal).hasSizeGreaterThan(1_000);
        Set<TableName> unwritten = new TreeSet<>();
        for (TableContract contract : warehouse.lake().contracts().tables()) {
            if (contract.name().zone() == Zone.BRONZE) {
                continue;
            }
            if (warehouse.lake().exists(contract.name())) {
                assertThat(values(contract)
                                .flatMap(GeneratedPopulationTest::texts)
                                .filter(personal::contains)
                                .distinct())
                        .as(contract.name().toString())
                        .isEmpty();
            } else {
                unwritten.add(contract.name());
            }
        }
        assertThat(unwritten)
                .as("tables that a run leaves unwritten")
                .containsExactly(
                        TableName.of("ops.alerts"), TableName.of("ops.command_ledger"), TableName.of("ops.erasures"));
    }

    /** Every learner number, name, date of birth and postcode of the returns and results. */
    private static Set<String> personal() {
        Set<String> personal = new HashSet<>();
        for (SourceContract source : warehouse.lake().contracts().sources()) {
            String[] columns = source.table().columns().stream()
                    .filter(c -> c.classification() == Classification.PERSONAL)
                    .map(c -> "cast(" + c.name() + " as string)")
                    .toArray(String[]::new);
            if (columns.length > 0 && warehouse.lake().exists(source.table().name())) {
                for (Row row : warehouse
                        .newest(source.table().name().toString())
                        .selectExpr(columns)
                        .collectAsList()) {
                    IntStream.range(0, row.length())
                            .filter(i -> !row.isNullAt(i))
                            .forEach(i -> texts(row.get(i)).forEach(personal::add));
                }
            }
        }
        return personal;
    }

    /** Every value of a table: without Spark, for which each table is a plan of its own, where it holds no lists. */
    private static Stream<Object> values(TableContract table) {
        if (table.columns().stream().noneMatch(column -> column.type() instanceof ArrayType)) {
            return warehouse.lake().rows(table.name()).stream().flatMap(row -> row.values().values().stream());
        }
        return warehouse.newest(table.name().toString()).collectAsList().stream()
                .flatMap(row -> IntStream.range(0, row.length())
                        .filter(i -> !row.isNullAt(i))
                        .mapToObj(row::get));
    }

    /** A value as text, and the parts of a text that holds several. */
    private static Stream<String> texts(Object value) {
        // a count may happen to be someone's short number
        if (value instanceof Number number && number.doubleValue() < 1e9) {
            return Stream.empty();
        }
        String text = value.toString();
        return Stream.concat(
                Stream.of(text), Stream.of(text.split("[^0-9A-Za-z]+")).filter(p -> p.matches("[0-9]{10}")));
    }

    private static Map<String, List<String>> planted(String kind) {
        return generated.planted().get(kind);
    }

    private static Map<String, List<String>> plantedAndLoaded(String kind) {
        Set<String> superseded = planted("superseded_return").keySet();
        return new TreeMap<>(planted(kind).entrySet().stream()
                .filter(e -> !superseded.contains(e.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().stream().sorted().toList())));
    }

    private static scala.collection.immutable.Seq<String> seq(String... items) {
        return scala.jdk.javaapi.CollectionConverters.asScala(List.of(items)).toSeq();
    }
}
