package uk.tlevels.warehouse.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.disclosure.table.Assumptions;
import uk.tlevels.disclosure.table.Inequality;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.warehouse.release.audit.Audit;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.ReaderView;
import uk.tlevels.warehouse.release.store.ReleaseException;

/**
 * The attack on what is about to be published.
 *
 * @param audit what it finds
 * @param toldBefore the small counts that other releases tell as narrowly without this one
 */
record Audited(Audit audit, List<Audit.Finding> toldBefore) {
    private static final int MOST = 10;

    /** Copies the list. */
    Audited {
        toldBefore = List.copyOf(toldBefore);
    }

    /**
     * Attacks the data sets of a release with everything that readers have beside it. What is told as narrowly when this
     * release shows no number at all is not told by it, and no reason to refuse it.
     *
     * @param known what readers know of the counts beside sums
     * @param later versions among them that were published after the edition; what they show cannot be hidden any more
     * @throws ReleaseException when a release makes a small count known more narrowly than the policy allows; names it, its
     *     interval and the equations that give it away
     */
    static Audited of(
            Policy policy,
            List<Inequality> known,
            List<Disclosed> data,
            List<PublicTable> published,
            List<String> later) {
        List<PublicTable> tables = new ArrayList<>();
        data.forEach(d -> tables.add(ReaderView.of(d.exact(), d.shown(), policy)));
        tables.addAll(published);
        Audit audit = audit(policy, known, tables);
        List<Audit.Finding> narrow = narrow(policy, audit);
        List<Audit.Finding> before =
                narrow.isEmpty() ? List.of() : toldBefore(policy, known, data.size(), tables, narrow);
        narrow = narrow.stream().filter(f -> !before.contains(f)).toList();
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
        return new Audited(audit, before);
    }

    private static Audit audit(Policy policy, List<Inequality> known, List<PublicTable> tables) {
        return Audit.of(
                tables,
                new Assumptions(policy.smallestHidden(), known),
                policy.minimumInterval(),
                exact -> exact.filter(policy::isSmall).isPresent());
    }

    private static List<Audit.Finding> narrow(Policy policy, Audit audit) {
        return audit.hidden().stream()
                .filter(f -> f.exact().filter(policy::isSmall).isPresent())
                .filter(f -> f.interval().width() < policy.minimumInterval())
                .toList();
    }

    private static List<Audit.Finding> toldBefore(
            Policy policy, List<Inequality> known, int own, List<PublicTable> tables, List<Audit.Finding> narrow) {
        List<PublicTable> withheld = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            withheld.add(table < own ? tables.get(table).withheld() : tables.get(table));
        }
        Map<String, Long> widths = new HashMap<>();
        narrow(policy, audit(policy, known, withheld))
                .forEach(f -> widths.put(f.cell(), f.interval().width()));
        return narrow.stream()
                .filter(f -> widths.getOrDefault(f.cell(), Long.MAX_VALUE)
                        <= f.interval().width())
                .toList();
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
