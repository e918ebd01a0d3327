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
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.TableName;

@Tag("spark")
class ResubmissionTest {
    private static final TableName ILR = TableName.of("bronze.ilr");
    private static final String BARNSLEY = "10000536";
    private static final String[] ROW = {"source_slice", "learn_ref_number", "source_file", "source_row", "load_id"};

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = TestWarehouse.in(folder);
    }

    @Test
    void resubmitted_return_replaces_only_its_slice() {
        land("barnsley_2324.xml", BARNSLEY, 2023, "2023-12-06T09:00:00", "A1", "A2");
        land("barnsley_2223.xml", BARNSLEY, 2022, "2022-12-06T09:00:00", "A3");
        land("other_2324.xml", "10009999", 2023, "2023-12-06T09:00:00", "B1");
        warehouse.ingest();
        long version = warehouse.lake().version(ILR);
        List<String> others = otherSlices();
        land("barnsley_2324_again.xml", BARNSLEY, 2023, "2023-12-06T17:00:00", "A2", "A4", "A5");

        IngestReport report = warehouse.ingest();

        assertThat(report.entries())
                .extracting(LedgerEntry::fileName, e -> e.result().outcome(), LedgerEntry::tableVersion)
                .containsExactly(tuple(
                        "barnsley_2324_again.xml", FileResult.Outcome.LOADED, java.util.Optional.of(version + 1)));
        assertThat(warehouse.lake().version(ILR)).isEqualTo(version + 1);
        assertThat(warehouse.values("bronze.ilr", "source_slice", "learn_ref_number"))
                .containsExactly(
                        "10000536/2223/R04|A3",
                        "10000536/2324/R04|A2",
                        "10000536/2324/R04|A4",
                        "10000536/2324/R04|A5",
                        "10009999/2324/R04|B1");
        assertThat(otherSlices()).isEqualTo(others);
    }

    @Test
    void the_returns_of_a_year_stand_side_by_side() {
        land("december.xml", BARNSLEY, 2023, "2023-12-06T09:00:00", "A1");
        land("february.xml", BARNSLEY, 2023, "2024-02-06T09:00:00", "A1", "A2");
        land("after_the_last_closed.xml", BARNSLEY, 2023, "2025-01-10T09:00:00", "A2");

        warehouse.ingest();

        assertThat(warehouse.values("bronze.ilr", "source_slice", "learn_ref_number"))
                .containsExactly(
                        "10000536/2324/R04|A1", "10000536/2324/R06|A1", "10000536/2324/R06|A2", "10000536/2324/R14|A2");
    }

    @Test
    void an_older_submission_that_arrives_later_is_superseded_and_not_loaded() {
        land("new.xml", BARNSLEY, 2023, "2023-12-06T17:00:00", "A2");
        warehouse.ingest();
        long version = warehouse.lake().version(ILR);
        land("old.xml", BARNSLEY, 2023, "2023-12-06T09:00:00", "A1");

        IngestReport report = warehouse.ingest();

        assertThat(report.entries())
                .extracting(
                        LedgerEntry::fileName,
                        e -> e.result().outcome(),
                        e -> e.result().reason(),
                        e -> e.result().counts())
                .containsExactly(tuple(
                        "old.xml",
                        FileResult.Outcome.SUPERSEDED,
                        "a newer submission is held: new.xml",
                        new FileResult.Counts(0, 0, 0)));
        assertThat(warehouse.lake().version(ILR)).isEqualTo(version);
        assertThat(warehouse.values("bronze.ilr", "learn_ref_number")).containsExactly("A2");
        assertThat(warehouse.ingest().entries()).isEmpty();
    }

    @Test
    void of_two_submissions_that_land_together_the_newest_by_its_own_time_wins() {
        land("a_first_by_name.xml", BARNSLEY, 2023, "2023-12-06T17:00:00", "A2");
        land("b_last_by_name.xml", BARNSLEY, 2023, "2023-12-06T09:00:00", "A1");

        IngestReport report = warehouse.ingest();

        assertThat(report.entries(FileResult.Outcome.LOADED))
                .extracting(LedgerEntry::fileName)
                .containsExactly("a_first_by_name.xml");
        assertThat(report.entries(FileResult.Outcome.SUPERSEDED))
                .extracting(LedgerEntry::fileName, e -> e.result().reason())
                .containsExactly(tuple("b_last_by_name.xml", "a newer submission is held: a_first_by_name.xml"));
        assertThat(warehouse.values("bronze.ilr", "learn_ref_number")).containsExactly("A2");
    }

    private List<String> otherSlices() {
        return TestWarehouse.values(warehouse.newest("bronze.ilr").where("source_slice <> '10000536/2324/R04'"), ROW);
    }

    private void land(String name, String ukprn, int year, String submitted, String... references) {
        String[] learners = new String[references.length];
        for (int i = 0; i < references.length; i++) {
            learners[i] = learner(references[i], Ulns.valid(references[i].hashCode() % 1000), tLevel("60358294", year));
        }
        warehouse
                .landing()
                .land(name, IlrReturn.of(ukprn, year, submitted, learners).xml());
    }
}
