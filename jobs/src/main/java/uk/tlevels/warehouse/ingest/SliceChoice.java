package uk.tlevels.warehouse.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which of several submissions of one slice is loaded: the newest (see {@link SubmissionOrder}). An older one is
 * superseded, whatever the order of arrival. Where nothing tells which of two is the newest, neither is loaded.
 *
 * @param load the files to load
 * @param later files that are to be loaded once those are, for they are far smaller than one of those
 * @param superseded the files that are not loaded, each with the name of the file that stands in its place
 * @param heldBack the files of which nothing tells which is the newest, each with the reason
 */
record SliceChoice(
        List<SourceFile> load,
        List<SourceFile> later,
        Map<SourceFile, String> superseded,
        Map<SourceFile, String> heldBack) {

    /**
     * Decides.
     *
     * @param files new files of one source
     * @param current the loaded file of each slice
     * @param held the share of bytes below which a file may be far smaller than the one that it replaces
     * @param series the slices of which the latest tells what those before it told, by a name that they share
     * @param loses whether a file tells of too little to stand in the place of another
     * @param accepted the files that somebody has decided for
     */
    static SliceChoice decide(
            List<SourceFile> files,
            Map<String, LedgerEntry> current,
            double held,
            Function<String, Optional<String>> series,
            BiPredicate<SourceFile, SourceFile> loses,
            Predicate<SourceFile> accepted) {
        BiPredicate<SourceFile, SourceFile> isWorse = (file, before) ->
                !accepted.test(file) && (file.bytes() < held * before.bytes() || loses.test(file, before));
        SliceChoice choice = new SliceChoice(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        files.stream()
                .collect(Collectors.groupingBy(SourceFile::slice, LinkedHashMap::new, Collectors.toList()))
                .forEach((slice, rivals) ->
                        choice.among(rivals, Optional.ofNullable(current.get(slice)), isWorse, accepted));
        choice.load.stream()
                .filter(f -> series.apply(f.slice()).isPresent())
                .collect(Collectors.groupingBy(f -> series.apply(f.slice()).orElseThrow()))
                .values()
                .forEach(returns -> choice.inTurn(returns, isWorse, loses, accepted));
        return choice;
    }

    /** A file that may be far smaller than the one before it in its series is judged when that is held, with those after. */
    private void inTurn(
            List<SourceFile> returns,
            BiPredicate<SourceFile, SourceFile> isWorse,
            BiPredicate<SourceFile, SourceFile> loses,
            Predicate<SourceFile> accepted) {
        List<SourceFile> ordered = returns.stream()
                .sorted(Comparator.comparing(SourceFile::submittedAt))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            SourceFile before = ordered.get(i - 1);
            SourceFile file = ordered.get(i);
            boolean mayBeSmaller = isZip(file) != isZip(before)
                    || ordered.subList(0, i).stream().anyMatch(earlier -> loses.test(file, earlier));
            if ((mayBeSmaller && !accepted.test(file)) || isWorse.test(file, before)) {
                List<SourceFile> rest = ordered.subList(i, ordered.size());
                load.removeAll(rest);
                later.addAll(rest);
                return;
            }
        }
    }

    /** Bytes that are packed tell nothing of bytes that are not. */
    private static boolean isZip(SourceFile file) {
        return file.file().fileName().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private void among(
            List<SourceFile> rivals,
            Optional<LedgerEntry> current,
            BiPredicate<SourceFile, SourceFile> isWorse,
            Predicate<SourceFile> accepted) {
        List<SourceFile> open = new ArrayList<>();
        for (SourceFile file : rivals) {
            Optional<LedgerEntry> newer =
                    current.filter(e -> e.origin().orElseThrow().submittedAt().isAfter(file.submittedAt()));
            newer.ifPresentOrElse(e -> superseded.put(file, e.fileName()), () -> open.add(file));
        }
        if (open.isEmpty()) {
            return;
        }
        open.sort(Comparator.comparing(SourceFile::submittedAt).reversed());
        List<SourceFile> newest = open.stream()
                .filter(f -> f.submittedAt().equals(open.get(0).submittedAt()))
                .toList();
        List<SourceFile> decided = newest.stream().filter(accepted).toList();
        if (newest.size() > 1 && decided.size() != 1) {
            newest.forEach(f -> heldBack.put(f, undecided(f, newest)));
            open.stream()
                    .filter(f -> !newest.contains(f))
                    .forEach(f -> superseded.put(f, newest.get(0).file().name()));
            return;
        }
        SourceFile best = newest.size() > 1 ? decided.get(0) : newest.get(0);
        // a file that may be far smaller than an older one, or tells of less, is judged when that is held
        Optional<SourceFile> larger = open.stream()
                .filter(f -> !f.equals(best) && isWorse.test(best, f))
                .findFirst();
        load.add(larger.orElse(best));
        larger.ifPresent(f -> later.add(best));
        open.stream()
                .filter(f -> !f.equals(best) && !larger.filter(f::equals).isPresent())
                .forEach(f -> superseded.put(f, best.file().name()));
    }

    /** The files that are not loaded because a file is, newest first. */
    List<SourceFile> supersededBy(SourceFile file) {
        return superseded.entrySet().stream()
                .filter(e -> e.getKey().slice().equals(file.slice())
                        && e.getValue().equals(file.file().name()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(SourceFile::submittedAt).reversed())
                .toList();
    }

    private static String undecided(SourceFile file, List<SourceFile> rivals) {
        return "nothing tells which is newer, this file or %s: neither is loaded; give their names a date such as 2024-08-15, or take one in with --accept FILE"
                .formatted(rivals.stream()
                        .filter(f -> !f.equals(file))
                        .map(f -> f.file().name())
                        .collect(Collectors.joining(", ")));
    }
}
