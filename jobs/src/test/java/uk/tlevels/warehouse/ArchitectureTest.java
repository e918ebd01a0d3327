package uk.tlevels.warehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The directions of the arrows between packages, and the habits that can be checked. */
class ArchitectureTest {
    private static final String OURS = "uk.tlevels";
    private static final String ROOT = OURS + ".warehouse";

    /** What stands in modules of its own and knows neither Spark nor the warehouse. */
    private static final Set<String> WINGS =
            Set.of("statistics", "disclosure", "grading", "learner", "generator", "publishing");

    /** Which packages of ours each package may use; a package that is not named has no place yet. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("config", Set.of()),
            Map.entry("contract", Set.of()),
            Map.entry("statistics", Set.of()),
            Map.entry("grading", Set.of()),
            Map.entry("learner", Set.of()),
            Map.entry("generator", Set.of()),
            Map.entry("disclosure", Set.of()),
            Map.entry("publishing", Set.of()),
            Map.entry("functions", Set.of("statistics", "grading", "learner")),
            Map.entry("lake", Set.of("config", "contract")),
            Map.entry("ingest", Set.of("contract", "lake", "grading")),
            Map.entry("connector", Set.of("contract", "ingest")),
            Map.entry("pipeline", Set.of("config", "contract", "lake", "ingest", "functions", "grading", "learner")),
            Map.entry(
                    "release", Set.of("config", "contract", "lake", "ingest", "disclosure", "publishing", "pipeline")),
            Map.entry("maintenance", Set.of("contract", "lake", "ingest", "learner", "pipeline", "release")),
            Map.entry("catalog", Set.of("config", "contract", "lake", "ingest", "pipeline")),
            Map.entry("operations", Set.of("config", "contract", "lake", "ingest", "pipeline")),
            Map.entry("docs", Set.of("contract", "lake", "publishing", "pipeline", "release", "catalog")),
            Map.entry("query", Set.of("contract", "lake", "pipeline", "release", "catalog")),
            Map.entry("serve", Set.of("contract", "lake", "pipeline")),
            Map.entry("duckdb", Set.of()),
            Map.entry("export", Set.of("contract", "lake", "publishing", "pipeline", "catalog", "query", "duckdb")),
            Map.entry(
                    "benchmark",
                    Set.of("config", "contract", "lake", "ingest", "disclosure", "publishing", "pipeline", "duckdb")),
            Map.entry(
                    "cli",
                    Set.of(
                            "config",
                            "contract",
                            "lake",
                            "ingest",
                            "pipeline",
                            "operations",
                            "release",
                            "disclosure",
                            "publishing",
                            "generator",
                            "benchmark",
                            "catalog",
                            "query",
                            "export",
                            "serve",
                            "docs",
                            "maintenance",
                            "learner"))));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS);

    @TestFactory
    Stream<DynamicTest> uses_only_what_stands_below_it() {
        return MAY_USE.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> classes()
                        .that()
                        .resideInAPackage(below(e.getKey()))
                        .should()
                        .onlyDependOnClassesThat(foreignOr(e.getKey(), e.getValue()))
                        .allowEmptyShould(true)
                        .check(CLASSES)));
    }

    @Test
    void every_package_has_its_place() {
        Set<String> packages = CLASSES.stream()
                .map(c -> c.getPackageName()
                        .replaceFirst("^" + OURS + "\\.(warehouse\\.)?", "")
                        .replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());

        assertThat(MAY_USE.keySet()).containsAll(packages);
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(OURS + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_wings_of_the_generator_form_no_cycles() {
        slices().matching(OURS + ".generator.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(OURS + ".generator.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(OURS + ".generator")
                .check(CLASSES);
    }

    @Test
    void only_the_lake_touches_delta() {
        noClasses()
                .that()
                .resideOutsideOfPackage(below("lake"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.delta..", "org.apache.spark.sql.delta..")
                .check(CLASSES);
    }

    @Test
    void the_log_store_for_s3_can_be_taken_to_other_projects() {
        classes()
                .that()
                .resideInAPackage(below("lake.store.s3"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(below("lake.store.s3"), "java..", "org.apache.hadoop..", "io.delta.storage..")
                .check(CLASSES);
    }

    @Test
    void the_writer_of_spreadsheets_needs_cells_and_numbers_alone() {
        classes()
                .that()
                .resideInAPackage(below("publishing.spreadsheet"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        below("publishing.spreadsheet"),
                        below("publishing.table"),
                        below("publishing.number"),
                        "java..",
                        "javax.xml..")
                .check(CLASSES);
    }

    @Test
    void what_needs_no_cluster_knows_none() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        below("statistics"),
                        below("grading"),
                        below("learner"),
                        below("generator"),
                        below("disclosure"),
                        below("publishing"),
                        below("config"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "io.delta..", "scala..")
                .check(CLASSES);
    }

    @Test
    void screening_needs_nothing_of_ours_but_the_symbols() {
        classes()
                .that()
                .resideInAPackage(below("publishing.screening"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        below("publishing.screening"), below("publishing.number"), "java..", "de.siegmar.fastcsv..")
                .check(CLASSES);
    }

    @Test
    void pages_need_java_alone() {
        String[] pages = Stream.of("bulletin", "chart", "markup", "number", "table", "text")
                .map(page -> below("publishing." + page))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAnyPackage(pages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(Stream.of("java.."), Stream.of(pages)).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void the_parts_of_a_release_and_of_the_publishing_kit_form_no_cycles() {
        slices().matching(ROOT + ".release.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(OURS + ".publishing.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(below("cli"))
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void chance_has_a_seed() {
        noClasses()
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    @Test
    void public_classes_are_final() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void static_fields_are_final() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void classes_are_named_for_what_they_are() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(CLASSES);
    }

    private static String below(String name) {
        return prefix(name) + name + "..";
    }

    private static String prefix(String name) {
        return (WINGS.contains(name.replaceFirst("\\..*", "")) ? OURS : ROOT) + ".";
    }

    private static DescribedPredicate<JavaClass> foreignOr(String self, Set<String> allowed) {
        return DescribedPredicate.describe(
                "are not ours, or stand in " + self + " or " + allowed,
                c -> !c.getPackageName().startsWith(OURS)
                        || Stream.concat(Stream.of(self), allowed.stream())
                                .anyMatch(p -> (c.getPackageName() + ".").startsWith(prefix(p) + p + ".")));
    }
}
