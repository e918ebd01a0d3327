package uk.tlevels.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.disclosure.table.Relations;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.warehouse.release.data.DataRow;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.ReaderView;
import uk.tlevels.warehouse.release.data.Reason;
import uk.tlevels.warehouse.release.data.SampleData;
import uk.tlevels.warehouse.release.data.ShownCell;
import uk.tlevels.warehouse.release.definition.SampleDefinition;
import uk.tlevels.warehouse.release.store.ReleaseException;

/** A release is refused for what it tells, and for nothing that readers know without it. */
class AuditedTest {
    private static final Policy POLICY = new Policy(6, 2, Policy.Zeros.MAY_BE_HIDDEN, 1, 30, 50);
    private static final DataSet EXACT = SampleData.of(
            SampleDefinition.release().dataSet("results").orElseThrow(),
            "202223|National|Total,Total|60,z,z,z",
            "202223|National|Female,Total|3,z,z,z",
            "202223|National|Male,Total|57,z,z,z");

    @Test
    void a_release_that_gives_a_small_count_away_is_refused_with_the_equation() {
        assertThatThrownBy(() -> Audited.of(POLICY, List.of(), List.of(hiding(1)), List.of(), List.of()))
                .isInstanceOf(ReleaseException.class)
                .hasMessageStartingWith("nothing was written: 1 counts below the threshold")
                .hasMessageContaining("sex Female, grade Total, student_count is 3, by one sum after another")
                .hasMessageContaining("60 = c + 57 (over sex)");
    }

    @Test
    void what_is_hidden_beside_a_companion_is_let_through() {
        assertThat(Audited.of(POLICY, List.of(), List.of(hiding(1, 2)), List.of(), List.of())
                        .toldBefore())
                .isEmpty();
    }

    @Test
    void what_another_release_tells_already_is_told_of_and_does_not_stop_this_one() {
        Audited audited = Audited.of(POLICY, List.of(), List.of(hiding(1, 2)), List.of(earlier(hiding(1))), List.of());

        assertThat(audited.toldBefore()).hasSize(1).allSatisfy(f -> assertThat(f.exact())
                .contains(3L));
        assertThat(audited.audit().without(audited.toldBefore()).hidden())
                .doesNotContainAnyElementsOf(audited.toldBefore());
    }

    @Test
    void what_two_releases_tell_together_stops_the_second() {
        assertThatThrownBy(() -> Audited.of(
                        POLICY, List.of(), List.of(hiding(0, 1)), List.of(earlier(hiding(1, 2))), List.of("earlier")))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("sex Female")
                .hasMessageContaining("Readers have earlier already, which came later");
    }

    /** The sample with the counts of some rows held back. */
    private static Disclosed hiding(int... rows) {
        List<DataRow> shown = IntStream.range(0, EXACT.rows().size())
                .mapToObj(r -> {
                    DataRow row = EXACT.rows().get(r);
                    boolean hidden = IntStream.of(rows).anyMatch(h -> h == r);
                    ShownCell count = hidden
                            ? new ShownCell.Hidden(Symbol.CONFIDENTIAL, Reason.SMALL_COUNT)
                            : row.cells().get(0);
                    return new DataRow(
                            row.key(),
                            row.sources(),
                            row.instrument(),
                            List.of(
                                    count,
                                    row.cells().get(1),
                                    row.cells().get(2),
                                    row.cells().get(3)));
                })
                .toList();
        return new Disclosed(EXACT, EXACT.with(shown));
    }

    /** The same as readers have it. */
    private static PublicTable earlier(Disclosed disclosed) {
        PublicTable table = ReaderView.of(disclosed.exact(), disclosed.shown(), POLICY);
        return new PublicTable(
                "earlier",
                table.file(),
                table.filters(),
                table.indicators(),
                table.rows().stream()
                        .map(r -> new PublicTable.Row(
                                r.time(),
                                r.level(),
                                r.place(),
                                r.parents(),
                                r.items(),
                                r.groups(),
                                r.texts(),
                                List.of(),
                                List.of()))
                        .toList(),
                Relations.none(),
                1);
    }
}
