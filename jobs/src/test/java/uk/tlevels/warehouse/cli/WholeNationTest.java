package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.generator.Generator;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.publishing.bulletin.Browser;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.release.store.ReleasePlace;

/**
 * The whole synthetic nation, twice: as it is shipped, and with other people (another seed) and two of its true counts
 * changed. Each run is a process of its own under the shipped settings.
 */
@Tag("spark")
@Tag("long")
@EnabledIfSystemProperty(
        named = "tlevels.ci",
        matches = "true",
        disabledReason = "the whole nation twice takes minutes; -Pci runs it")
class WholeNationTest {
    private static final Path NOTEBOOKS =
            Path.of("../notebooks").toAbsolutePath().normalize();
    private static final long MINUTES = 20;

    /** An answer of parents in 2019, and a count that was provisional: what depends on them is known from the documents. */
    private static final Quotas CHANGED = Quotas.shipped()
            .with(
                    "surveys.yaml",
                    "{groups: [Parents], shares: {\"1\": 11, \"2\": 72, \"3\": 17}}",
                    "{groups: [Parents], shares: {\"1\": 14, \"2\": 69, \"3\": 17}}")
            .with("returns.yaml", "2022: 10200", "2022: 10000");

    /** What the figures are computed from; the first run has shown that every table is built. */
    private static final List<String> FIGURES_ALONE = List.of("--select", "gold.action_plan_figures");

    @TempDir
    private static Path folder;

    private static Map<String, Figure> shipped;
    private static Map<String, Figure> changed;
    private static Notebooks notebooks;
    private static NationReleases releases;

    /** One row of the table of figures. */
    private record Figure(boolean agrees, boolean hasNote) {}

    @BeforeAll
    static void run() throws Exception {
        Path one = folder.resolve("one");
        shipped = figures(one, new Generator(1, BigDecimal.ONE), List.of());
        notebooks = Notebooks.run(NOTEBOOKS, one, folder);
        releases = NationReleases.make(one);
        changed = figures(folder.resolve("two"), new Generator(2, BigDecimal.ONE, CHANGED), FIGURES_ALONE);
    }

    @Test
    void every_figure_agrees_or_says_why_it_cannot() {
        assertThat(shipped).hasSizeGreaterThan(140);
        assertThat(shipped)
                .allSatisfy((id, figure) ->
                        assertThat(figure.agrees() || figure.hasNote()).as(id).isTrue());
        assertThat(shipped.values()).filteredOn(Figure::agrees).hasSizeGreaterThan(138);
    }

    @Test
    void with_other_people_and_two_changed_counts_only_the_figures_that_depend_on_those_cease_to_agree() {
        Set<String> ceased = agreeing(shipped);
        ceased.removeAll(agreeing(changed));
        Set<String> begun = agreeing(changed);
        begun.removeAll(agreeing(shipped));

        // parents in 2019 and the change since; the growth of two provisional counts
        assertThat(ceased).containsExactly("S014", "S030", "S130");
        assertThat(begun).isEmpty();
    }

    @Test
    void every_notebook_runs_its_assertions_hold_and_it_shows_what_is_committed() {
        assertThat(notebooks.ran())
                .containsExactlyInAnyOrderElementsOf(notebooks.there())
                .hasSizeGreaterThan(8);
    }

    @Test
    void every_data_file_of_every_release_passes_with_no_warning_but_those_of_names_in_the_api_dictionary() {
        for (ReleasePlace place : releases.all()) {
            assertThat(releases.checked(place))
                    .as(place.toString())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> {
                        assertThat(file.failed()).as(file.file()).isZero();
                        assertThat(file.warnings())
                                .as(file.file())
                                .isSubsetOf("data_dict_col_name", "data_dict_fil_item");
                    });
        }
    }

    @Test
    void bulletins_tell_the_published_figures() {
        assertThat(releases.bulletin(NationReleases.ACTION_PLAN))
                .contains("16,085 learners started a T Level")
                .contains("Of 3,448 students with results, 90.5% achieved a Pass or better.")
                .contains("94.9% of students with results completed their industry placement, with or without special");
        assertThat(releases.bulletin(NationReleases.PROVISIONAL))
                .contains("3,448 students received results. 90.5% achieved a Pass or better");
    }

    @Test
    void no_edition_gives_a_small_count_away() {
        assertThat(releases.all()).hasSize(6).allSatisfy(place -> assertThat(releases.attacked(List.of(place)))
                .as(place.toString())
                .isEmpty());
    }

    @Test
    void releases_are_made_again_byte_for_byte() {
        assertThat(releases.differences()).isEmpty();
    }

    @Test
    void axe_finds_nothing_in_the_bulletins_and_no_request_leaves_them() throws IOException {
        try (Browser browser = Browser.open()) {
            for (ReleasePlace place : NationReleases.ONE_OF_EACH) {
                URI page = releases.file(place, "bulletin.html").toUri();
                for (int width : List.of(1280, 375)) {
                    browser.show(page, width);
                    browser.run("document.querySelectorAll('details').forEach(d => { d.open = true })");

                    assertThat(browser.violations())
                            .as("%s at %d", place, width)
                            .isEmpty();
                    assertThat(browser.requests(page)).allMatch(url -> url.startsWith("data:"));
                    assertThat(browser.run("return document.documentElement.scrollWidth"))
                            .as("%s at %d", place, width)
                            .isEqualTo((long) width);
                }
            }
        }
    }

    private static Set<String> agreeing(Map<String, Figure> figures) {
        Set<String> ids = new TreeSet<>();
        figures.forEach((id, figure) -> {
            if (figure.agrees()) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static Map<String, Figure> figures(Path place, Generator generator, List<String> selection)
            throws Exception {
        generator.writeTo(place.resolve("landing"));
        List<String> run = new ArrayList<>(List.of(
                "run",
                "--warehouse",
                place.resolve("warehouse").toString(),
                "--landing",
                place.resolve("landing").toString()));
        run.addAll(selection);
        assertThat(TlevelsProcess.run(place, MINUTES, run)).contains("published");
        Map<String, Figure> figures = new TreeMap<>();
        try (TestWarehouse warehouse = TestWarehouse.in(place)) {
            for (Row row : warehouse.newest("gold.action_plan_figures").collectAsList()) {
                figures.put(row.getAs("figure_id"), new Figure(row.getAs("agrees"), row.getAs("note") != null));
            }
        }
        return figures;
    }
}
