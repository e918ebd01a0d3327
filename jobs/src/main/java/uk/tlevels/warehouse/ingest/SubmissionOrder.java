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
    private final Map<SourceFile, Instant> landed = new HashMap<>();

    private SubmissionOrder(FileLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The files with times by which they can be compared with each other and with what is held.
     *
     * @param formats the format of each source
     */
    static List<SourceFile> of(
            Collection<SourceFile> files, FileLedger ledger, Instant now, Map<String, Format> formats) {
        SubmissionOrder order = new SubmissionOrder(ledger);
        order.land(files, now);
        List<SourceFile> timed = new ArrayList<>();
        files.stream()
                .collect(Collectors.groupingBy(f -> comparable(f, formats) + "\n" + f.submittedAt()))
                .values()
                .forEach(same -> timed.addAll(order.timed(same, formats)));
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
            landed.put(file, last);
            previous = Optional.of(changed);
        }
    }

    /** Files of one source that state the same time, or none. */
    private List<SourceFile> timed(List<SourceFile> same, Map<String, Format> formats) {
        Instant stated = same.get(0).submittedAt();
        if (stated.equals(SourceFile.NO_TIME)) {
            return same.stream().map(f -> f.submitted(landed.get(f))).toList();
        }
        Instant next = ledger.current(same.get(0).source()).entrySet().stream()
                .filter(e -> isCsv(same.get(0), formats)
                        || e.getKey().equals(same.get(0).slice()))
                .map(e -> e.getValue().origin().orElseThrow().submittedAt())
                .filter(t -> !t.isBefore(stated) && t.isBefore(stated.plus(SAME)))
                .max(Comparator.naturalOrder())
                .map(t -> t.plus(STEP))
                .orElse(stated);
        List<Instant> landings =
                same.stream().map(landed::get).distinct().sorted().toList();
        return same.stream()
                .map(f -> f.submitted(next.plus(STEP.multipliedBy(landings.indexOf(landed.get(f))))))
                .toList();
    }

    /** Rows of all files of a CSV source may correct each other; other files only replace their slice. */
    private static String comparable(SourceFile file, Map<String, Format> formats) {
        return isCsv(file, formats) ? file.source() : file.source() + "\n" + file.slice();
    }

    private static boolean isCsv(SourceFile file, Map<String, Format> formats) {
        return formats.get(file.source()) == Format.CSV;
    }
}
