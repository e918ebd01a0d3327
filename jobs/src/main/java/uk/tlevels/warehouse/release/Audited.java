package uk.tlevels.warehouse.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.disclosure.table.Assumptions;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.warehouse.release.audit.Audit;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.ReaderView;
import uk.tlevels.warehouse.release.store.ReleaseException;

/** The attack on what is about to be published. */
final class Audited {
    private static final int MOST = 10;

    private Audited() {}

    /**
     * Attacks the data sets of a release with everything that readers have beside it.
     *
     * @param later versions among them that were published after the edition; what they show cannot be hidden any more
     * @throws ReleaseException when a small count is known more narrowly than the policy allows; names it, its interval and
     *     the equations that give it away
     */
    static Audit of(Policy policy, List<Disclosed> data, List<PublicTable> published, List<String> later) {
        List<PublicTable> tables = new ArrayList<>();
        data.forEach(d -> tables.add(ReaderView.of(d.exact(), d.shown(), policy)));
        tables.addAll(published);
        Audit audit = Audit.of(
                tables, new Assumptions(policy.smallestHidden()), policy.minimumInterval(), exact -> exact.filter(
                                policy::isSmall)
                        .isPresent());
        List<Audit.Finding> narrow = audit.hidden().stream()
                .filter(f -> f.exact().filter(policy::isSmall).isPresent())
                .filter(f -> f.interval().width() < policy.minimumInterval())
                .toList();
        if (!narrow.isEmpty()) {
            throw new ReleaseException(
                    "nothing was written: %d counts below the threshold can be worked out more narrowly than to within %d. Show less of the data sets concerned: leave out a breakdown, merge items, or leave out running counts.%s%n%s"
                            .formatted(
                                    narrow.size(),
                                    policy.minimumInterval(),
                                    later.isEmpty()
                                            ? ""
                                            : " Readers have %s already, which came later: make editions in the order of their publication."
                                                    .formatted(String.join(", ", later)),
                                    narrow.stream()
                                            .limit(MOST)
                                            .map(Audited::words)
                                            .collect(Collectors.joining("\n"))));
        }
        return audit;
    }

    private static String words(Audit.Finding finding) {
        return "  %s is %s, %s:%n    %s"
                .formatted(
                        finding.cell(),
                        finding.interval().words(),
                        finding.way().words(),
                        String.join("\n    ", finding.because()));
    }
}
