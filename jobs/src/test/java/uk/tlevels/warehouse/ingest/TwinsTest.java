package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;

/** Rows of one file about the same that say different things: none stands, and all are told. */
@Tag("spark")
class TwinsTest {
    private static final String PLACEMENTS = "ULN,UKPRN,Core code,Academic year,Employer id,Employer name,Site region,"
            + "Site ICB code,Site postcode,Placement mode,Start date,End date,Hours,Taster hours,Induction hours\n";

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = TestWarehouse.in(folder);
    }

    @Test
    void of_rows_of_an_extract_that_contradict_each_other_none_stands() {
        CsvFile results = CsvFile.overallResults();
        for (int i = 1; i <= 60; i++) {
            results.row("ULN", Ulns.valid(i));
        }
        results.row("ULN", Ulns.valid(3), "Overall result", "Pass")
                .row("ULN", Ulns.valid(4))
                .row("ULN", Ulns.valid(5), "Status", "Withdrawn", "Overall result", "Pass")
                .row("ULN", Ulns.valid(6), "Last Name", "Le Fay")
                .row("ULN", Ulns.valid(7))
                .row("ULN", Ulns.valid(7), "Overall result", "Pass");
        land("AOR_14082024093015.csv", results.text());

        IngestReport report = warehouse.ingest();

        assertThat(told(report)).containsExactly(tuple("rows_differ", 5L));
        assertThat(warehouse.values("bronze.quarantine", "source_row", "value"))
                .as("of three rows of which two agree all are named")
                .containsExactlyInAnyOrder(
                        "4|rows 4 and 62",
                        "62|rows 4 and 62",
                        "8|rows 8 and 66 and 67",
                        "66|rows 8 and 66 and 67",
                        "67|rows 8 and 66 and 67");
        assertThat(warehouse.values("bronze.analyst_overall_results", "uln"))
                .hasSize(61)
                .doesNotContain(Ulns.valid(3), Ulns.valid(7));
        assertThat(report.entries())
                .singleElement()
                .satisfies(e -> assertThat(e.result().counts()).isEqualTo(new FileResult.Counts(66, 61, 5)));
    }

    @Test
    void a_placement_of_two_lengths_has_none() {
        StringBuilder text = new StringBuilder(PLACEMENTS);
        for (int i = 0; i < 30; i++) {
            text.append(placement(i % 29 + 1, 300 + i / 29));
        }
        land("register.csv", text.append(placement(2, 300)).toString());

        assertThat(told(warehouse.ingest())).containsExactly(tuple("rows_differ", 2L));
        assertThat(warehouse.values("bronze.placement_register", "hours"))
                .hasSize(29)
                .containsOnly("300");
    }

    /** Hours that the hash of a list of numbers takes for the same, and an hour less of the one for the other. */
    @Test
    void rows_that_differ_a_little_in_two_places_differ() {
        StringBuilder text = new StringBuilder(PLACEMENTS);
        for (int i = 1; i <= 60; i++) {
            text.append(placement(i, "300", "", ""));
        }
        text.append(placement(61, "300", "32", "")).append(placement(61, "301", "1", ""));
        text.append(placement(62, "300", "", "5")).append(placement(62, "300", "5", ""));
        land("register.csv", text.toString());

        assertThat(told(warehouse.ingest())).containsExactly(tuple("rows_differ", 4L));
    }

    private static String placement(int learner, int hours) {
        return placement(learner, Integer.toString(hours), "", "");
    }

    private static String placement(int learner, String hours, String taster, String induction) {
        return "%s,10000536,60358300,2023/24,910000001,Host,London,,,Block,2023-09-11,,%s,%s,%s%n"
                .formatted(Ulns.valid(learner), hours, taster, induction);
    }

    @Test
    void a_learner_who_stands_twice_in_a_return_stands_once_or_not_at_all() {
        String[] learners = new String[30];
        for (int i = 0; i < 28; i++) {
            learners[i] = learner("R" + i, Ulns.valid(i + 1), tLevel("60358300", 2023));
        }
        learners[28] = learner("R0", Ulns.valid(1), tLevel("60358300", 2023));
        learners[29] = learner("R1", Ulns.valid(2), tLevel("60358294", 2023));
        land(
                "r04.xml",
                IlrReturn.of("10000553", 2023, "2023-12-05T09:00:00", learners).xml());

        IngestReport report = warehouse.ingest();

        assertThat(told(report)).containsExactlyInAnyOrder(tuple("rows_differ", 2L), tuple("row_twice", 1L));
        assertThat(warehouse.values("bronze.ilr", "learn_ref_number"))
                .hasSize(27)
                .doesNotHaveDuplicates()
                .contains("R0")
                .doesNotContain("R1");
    }

    @Test
    void the_temporary_number_names_nobody() {
        CsvFile results = CsvFile.overallResults();
        results.row("ULN", "9999999999").row("ULN", "9999999999", "Overall result", "Pass");
        land("AOR_14082024093015.csv", results.text());

        assertThat(told(warehouse.ingest())).isEmpty();
        assertThat(warehouse.values("bronze.analyst_overall_results", "uln")).hasSize(2);
    }

    private static List<org.assertj.core.groups.Tuple> told(IngestReport report) {
        return report.broken().values().stream()
                .flatMap(List::stream)
                .map(broken -> tuple(broken.rule(), broken.rows()))
                .toList();
    }

    private void land(String name, String text) {
        warehouse.landing().land(name, text);
    }
}
