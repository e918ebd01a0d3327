package uk.tlevels.warehouse.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.FileContract.Format;
import uk.tlevels.warehouse.contract.SourceContract;

/**
 * When files were submitted, so that of two it is known which is newer: by the time that a file or its name states; of
 * those that state none, or the same, by the time of landing. A file landed when it was last changed, but not before the
 * ingest that did not see it; files that were put down within a minute of each other landed together, and nothing tells
 * which of them is newer.
 */
final class SubmissionOrder {
    private static final Duration TOGETHER = Duration.ofMinutes(1);
    private static final Duration STEP = Duration.ofMillis(1);
    /** Times so close are one that was stated, apart by what tells the order of landing. */
    static final Duration SAME = Duration.ofSeconds(1);

    private final FileLedger ledger;
    private final Map<String, Instant> landed = new HashMap<>();

    private SubmissionOrder(FileLedger ledger) {
        this.ledger = ledger;
    }

    /** The order of all files that an ingest takes in: of which source they are tells nothing of when they landed. */
    static SubmissionOrder of(Collection<SourceFile> files, FileLedger ledger, Instant now) {
        SubmissionOrder order = new SubmissionOrder(ledger);
        order.land(files, now);
        return order;
    }

    /** Files of one source with times by which they can be compared with each other and with what is held. */
    List<SourceFile> timed(List<SourceFile> files, SourceContract contract) {
        boolean isCsv = contract.file().format() == Format.CSV;
        List<SourceFile> timed = new ArrayList<>();
        files.stream()
                // rows of all files of a CSV source may correct each other; other files only replace their slice
                .collect(Collectors.groupingBy(f -> (isCsv ? "" : f.slice()) + "\n" + f.submittedAt()))
                .values()
                .forEach(same -> timed.addAll(together(same, isCsv)));
        return timed;
    }

    private void land(Collection<SourceFile> files, Instant now) {
        Instant last = ledger.lastLoad().orElse(Instant.EPOCH);
        Optional<Instant> previous = Optional.empty();
        for (SourceFile file : files.stream()
                .sorted(Comparator.comparing(f -> f.file().modifiedAt()))
                .toList()) {
            Instant changed = file.file().modifiedAt();
            boolean together =
                    previous.filter(p -> changed.isBefore(p.plus(TOGETHER))).isPresent();
            if (!together) {
                Instant at = changed.isAfter(now) ? now : changed;
                last = at.isAfter(last) ? at : last.plus(STEP);
            }
            landed.put(file.id(), last);
            previous = Optional.of(changed);
        }
    }

    /** Files that state the same time, or none. */
    private List<SourceFile> together(List<SourceFile> same, boolean isCsv) {
        Instant stated = same.get(0).submittedAt();
        if (stated.equals(SourceFile.NO_TIME)) {
            return same.stream().map(f -> f.submitted(landing(f))).toList();
        }
        Instant next = ledger.current(same.get(0).source()).entrySet().stream()
                .filter(e -> isCsv || e.getKey().equals(same.get(0).slice()))
                .map(e -> e.getValue().origin().orElseThrow().submittedAt())
                .filter(t -> !t.isBefore(stated) && t.isBefore(stated.plus(SAME)))
                .max(Comparator.naturalOrder())
                .map(t -> t.plus(STEP))
                .orElse(stated);
        List<Instant> landings =
                same.stream().map(this::landing).distinct().sorted().toList();
        return same.stream()
                .map(f -> f.submitted(next.plus(STEP.multipliedBy(landings.indexOf(landing(f))))))
                .toList();
    }

    private Instant landing(SourceFile file) {
        return landed.get(file.id());
    }
}
