package uk.tlevels.warehouse.operations.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.contract.Returns;

/**
 * Returns that each provider makes, each of which tells all of a year anew: who has made a later one owes none before it.
 * A provider owes the returns of a year when it made one of that year or of the year before.
 */
final class ProviderReturns {
    private static final Pattern SLICE = Pattern.compile("(\\d+)/(\\d\\d)(\\d\\d)/(.+)");
    private static final int CENTURY = 2000;

    private final String source;
    private final Returns returns;
    private final List<Due> due;
    private final LocalDate asOf;
    private final Map<String, Map<String, LocalDate>> lastByYear = new TreeMap<>();
    private final Set<String> strange = new TreeSet<>();
    private final Set<String> early = new TreeSet<>();

    /**
     * The returns of a source.
     *
     * @param held the slices that are held, with the day that each says it was made on
     */
    ProviderReturns(String source, Returns returns, List<Due> due, Map<String, LocalDate> held, LocalDate asOf) {
        this.source = source;
        this.returns = returns;
        this.due = due;
        this.asOf = asOf;
        held.forEach(this::add);
    }

    private void add(String slice, LocalDate made) {
        Matcher parts = SLICE.matcher(slice);
        Optional<Due> known = parts.matches()
                ? find(Integer.toString(CENTURY + Integer.parseInt(parts.group(2))), parts.group(4))
                : Optional.empty();
        if (known.isEmpty()) {
            strange.add(slice);
        } else if (!made.isAfter(asOf)) {
            Due is = known.get();
            lastByYear
                    .computeIfAbsent(is.year(), year -> new TreeMap<>())
                    .merge(parts.group(1), is.day(), (a, b) -> a.isAfter(b) ? a : b);
            if (made.isBefore(LocalDate.of(Integer.parseInt(is.year()), 8, 1))) {
                early.add(slice);
            }
        }
    }

    private Optional<Due> find(String year, String name) {
        return due.stream()
                .filter(d -> d.year().equals(year) && d.name().equals(name))
                .findFirst();
    }

    List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>();
        NavigableMap<String, Due> latest = new TreeMap<>();
        due.stream().filter(d -> d.isOwed() && d.day().isBefore(asOf)).forEach(d -> latest.put(d.year(), d));
        latest.forEach((year, owed) -> absent(year, owed).ifPresent(alerts::add));
        if (!lastByYear.isEmpty()) {
            String year = new TreeSet<>(lastByYear.keySet()).last();
            Set<String> before = makers(before(year));
            Set<String> fresh = new TreeSet<>(makers(year));
            fresh.removeAll(before);
            if (!before.isEmpty() && !fresh.isEmpty()) {
                alerts.add(Alert.of(
                        Alert.Kind.UNEXPECTED,
                        "%s %s from new providers".formatted(source, Due.academic(year)),
                        "%,d providers made no return of %s".formatted(fresh.size(), Due.academic(before(year))),
                        List.copyOf(fresh)));
            }
        }
        if (!strange.isEmpty()) {
            alerts.add(Alert.of(
                    Alert.Kind.UNEXPECTED,
                    source + " of no known return",
                    "%,d returns of a year that the calendar does not know".formatted(strange.size()),
                    List.copyOf(strange)));
        }
        if (!early.isEmpty()) {
            alerts.add(Alert.of(
                    Alert.Kind.EARLY,
                    source + " before the year",
                    "%,d returns were prepared before their year began".formatted(early.size()),
                    List.copyOf(early)));
        }
        return alerts;
    }

    private Optional<Alert> absent(String year, Due owed) {
        Set<String> owers = new TreeSet<>(makers(year));
        owers.addAll(makers(before(year)));
        Map<String, LocalDate> made = lastByYear.getOrDefault(year, Map.of());
        List<String> absent = owers.stream()
                .filter(provider ->
                        !made.containsKey(provider) || made.get(provider).isBefore(owed.day()))
                .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(Alert.of(
                        asOf.isAfter(owed.day().plusDays(returns.grace())) ? Alert.Kind.MISSING : Alert.Kind.LATE,
                        source + " " + owed.words(),
                        "%,d of %,d providers; it was due on %s".formatted(absent.size(), owers.size(), owed.day()),
                        absent));
    }

    private Set<String> makers(String year) {
        return new TreeSet<>(lastByYear.getOrDefault(year, Map.of()).keySet());
    }

    private static String before(String year) {
        return Integer.toString(Integer.parseInt(year) - 1);
    }
}
