package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

@Tag("spark")
class LoadOnceTest {
    private static final String RETURN = IlrReturn.of(
                    "10000536",
                    2023,
                    "2023-12-06T09:14:05",
                    learner("A1", Ulns.valid(1), tLevel("60358294", 2023)),
                    learner("A2", Ulns.valid(2), tLevel("60358294", 2023)))
            .xml();
    private static final String REGISTRATIONS = CsvFile.registrations()
            .row("ULN", Ulns.valid(1))
            .row("ULN", Ulns.wrong(2))
            .text();

    @TempDir
    Path folder;

    private TestWarehouse warehouse;

    @BeforeEach
    void open() {
        warehouse = TestWarehouse.in(folder);
        warehouse.landing().land("ilr/A.xml", RETURN);
        warehouse.landing().land("registrations.csv", REGISTRATIONS);
    }

    @Test
    void a_file_delivered_again_under_another_name_is_skipped_and_said_so() {
        warehouse.ingest();
        Map<TableName, Long> versions = warehouse.versions();
        warehouse.landing().land("again/B.xml", RETURN);

        IngestReport report = warehouse.ingest();

        assertThat(report.entries()).isEmpty();
        assertThat(report.skipped())
                .extracting(LandedFile::name)
                .containsExactly("again/B.xml", "ilr/A.xml", "registrations.csv");
        assertThat(warehouse.versions()).isEqualTo(versions);
        assertThat(warehouse.values("bronze.ilr", "learn_ref_number")).containsExactly("A1", "A2");
    }

    @Test
    void a_file_that_lands_twice_at_once_is_loaded_once() {
        warehouse.landing().land("copy/A.xml", RETURN);

        IngestReport report = warehouse.ingest();

        assertThat(report.skipped()).extracting(LandedFile::name).containsExactly("ilr/A.xml");
        assertThat(warehouse.values("bronze.ilr", "learn_ref_number")).containsExactly("A1", "A2");
    }

    @Test
    void a_file_that_was_replaced_is_loaded_again_where_it_is_put_back_or_has_another_name() {
        warehouse.ingest();
        String other = CsvFile.registrations().row("ULN", Ulns.valid(3)).text();

        // renamed, and another file put under its name
        warehouse.landing().land("registrations.csv", other);
        warehouse.landing().land("registrations_of_last_year.csv", REGISTRATIONS);
        warehouse.ingest();
        assertThat(warehouse.values("bronze.registrations", "source_slice", "uln"))
                .containsExactlyInAnyOrder(
                        "registrations.csv|" + Ulns.valid(3), "registrations_of_last_year.csv|" + Ulns.valid(1));

        // a correction, withdrawn
        String wrong = CsvFile.registrations().row("ULN", Ulns.valid(4)).text();
        warehouse.landing().land("registrations.csv", wrong);
        warehouse.ingest();
        warehouse.landing().land("registrations.csv", other);
        warehouse.ingest();
        assertThat(warehouse.values("bronze.registrations", "source_slice", "uln"))
                .containsExactlyInAnyOrder(
                        "registrations.csv|" + Ulns.valid(3), "registrations_of_last_year.csv|" + Ulns.valid(1));
        assertThat(warehouse.ingest().entries()).isEmpty();
    }

    @Test
    void a_load_that_lost_its_ledger_entry_is_taken_up_again_without_doubling_a_row() {
        IngestReport first = warehouse.ingest();
        Map<TableName, Long> versions = warehouse.versions();
        forgetTheLedger();

        IngestReport second = warehouse.ingest();

        assertThat(second.entries())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("started", "finished")
                .isEqualTo(first.entries());
        assertRowsAreThereOnce();
        assertThat(warehouse.versions())
                .containsEntry(TableName.of("bronze.ilr"), versions.get(TableName.of("bronze.ilr")))
                .containsEntry(TableName.of("bronze.quarantine"), versions.get(TableName.of("bronze.quarantine")));
    }

    @Test
    void a_load_that_lost_its_ledger_entry_doubles_no_row_when_more_files_have_landed_since() {
        warehouse.ingest();
        forgetTheLedger();
        warehouse
                .landing()
                .land(
                        "later_registrations.csv",
                        CsvFile.registrations()
                                .row("ULN", Ulns.wrong(9))
                                .row("ULN", Ulns.valid(10))
                                .text());

        warehouse.ingest();

        assertThat(warehouse.values("bronze.registrations", "uln"))
                .containsExactlyInAnyOrder(Ulns.valid(1), Ulns.valid(10));
        assertThat(warehouse.values("bronze.quarantine", "file_name", "source_row", "rule"))
                .containsExactly("later_registrations.csv|2|uln_check_digit", "registrations.csv|3|uln_check_digit");
    }

    /** What a crash between the commit to bronze and the commit to the ledger leaves behind. */
    private void forgetTheLedger() {
        TableName ledger = TableName.of("ops.file_ledger");
        warehouse
                .lake()
                .writer()
                .overwrite(
                        warehouse.lake().contracts().table(ledger),
                        warehouse.newest("ops.file_ledger").limit(0),
                        "lost");
        assertThat(warehouse.newest("ops.file_ledger").isEmpty()).isTrue();
    }

    private void assertRowsAreThereOnce() {
        assertThat(warehouse.values("bronze.ilr", "learn_ref_number")).containsExactly("A1", "A2");
        assertThat(warehouse.values("bronze.registrations", "uln")).containsExactly(Ulns.valid(1));
        assertThat(warehouse.values("bronze.quarantine", "file_name", "source_row", "rule"))
                .containsExactly("registrations.csv|3|uln_check_digit");
    }
}
