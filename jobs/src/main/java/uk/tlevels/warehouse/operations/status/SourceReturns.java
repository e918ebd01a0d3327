package uk.tlevels.warehouse.operations.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import uk.tlevels.warehouse.contract.Returns;

/** Files that are one for all: each day that a contract names asks for one that is dated then or later, before the next. */
final class SourceReturns {
    /** A file that says it was made this many days before the day of a return, or fewer, is that return, made early. */
    private static final int LEAD = 30;

    private final String source;
    private final Returns returns;
    private final List<Due> due;
    private final TreeSet<LocalDate> made;
    private final LocalDate asOf;

    /**
     * The files of a source.
     *
     * @param made the days on which those that are held were made
     */
    SourceReturns(String source, Returns returns, List<Due> due, Collection<LocalDate> made, LocalDate asOf) {
        this.source = source;
        this.returns = returns;
        this.due = due.stream().filter(Due::isOwed).toList();
        this.made =
                new TreeSet<>(made.stream().filter(day -> !day.isAfter(asOf)).toList());
        this.asOf = asOf;
    }

    List<Alert> alerts() {
        return returns.every().isPresent() ? age() : days();
    }

    private List<Alert> age() {
        return Optional.ofNullable(made.isEmpty() ? null : made.last()).stream()
                .filter(newest -> newest.plus(returns.every().orElseThrow()).isBefore(asOf))
                .map(newest ->
                        absent(newest.plus(returns.every().orElseThrow()), source, "the newest file is of " + newest))
                .toList();
    }

    private Alert absent(LocalDate day, String subject, String detail) {
        return Alert.of(
                asOf.isAfter(day.plusDays(returns.grace())) ? Alert.Kind.MISSING : Alert.Kind.LATE,
                subject,
                detail + "; one was due on " + day,
                List.of());
    }

    private List<Alert> days() {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            LocalDate day = due.get(i).day();
            boolean isLatest = i + 1 == due.size() || !due.get(i + 1).day().isBefore(asOf);
            // what was due before a warehouse began to be filled is not owed to it
            boolean asked = day.isBefore(asOf) && (isLatest || (!made.isEmpty() && !day.isBefore(made.first())));
            Optional<LocalDate> first = Optional.ofNullable(made.ceiling(day.minusDays(LEAD)));
            boolean isHere = first.isPresent()
                    && (i + 1 == due.size()
                            || first.get().isBefore(due.get(i + 1).day().minusDays(LEAD)));
            if (asked && !isHere) {
                alerts.add(absent(day, source + " " + due.get(i).words(), "no file of then"));
            } else if (isHere && first.get().isBefore(day)) {
                alerts.add(Alert.of(
                        Alert.Kind.EARLY,
                        source + " " + due.get(i).words(),
                        "a file is dated %s, before the day of the return, %s".formatted(first.get(), day),
                        List.of()));
            }
        }
        if (!due.isEmpty()) {
            made.headSet(due.get(0).day().minusDays(LEAD))
                    .forEach(day -> alerts.add(Alert.of(
                            Alert.Kind.UNEXPECTED,
                            source + " " + day,
                            "a file from before the first return, " + due.get(0).day(),
                            List.of())));
        }
        return alerts;
    }
}
