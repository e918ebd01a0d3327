package uk.tlevels.warehouse.release.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.warehouse.release.compare.Revisions.Cause;
import uk.tlevels.warehouse.release.compare.Revisions.DataSetRevisions;
import uk.tlevels.warehouse.release.compare.Revisions.Move;
import uk.tlevels.warehouse.release.compare.Revisions.Presence;
import uk.tlevels.warehouse.release.manifest.Manifest;

/** Compares the data files of two versions, as they were published. */
public final class Comparison {
    private final ReleaseVersion earlier;
    private final ReleaseVersion later;

    private Comparison(ReleaseVersion earlier, ReleaseVersion later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** What changed from one version to another. */
    public static Revisions of(ReleaseVersion earlier, ReleaseVersion later) {
        Comparison comparison = new Comparison(earlier, later);
        Set<String> files = new TreeSet<>(earlier.manifest().dataSets().keySet());
        files.addAll(later.manifest().dataSets().keySet());
        return new Revisions(
                earlier.folder(),
                later.folder(),
                files.stream().map(comparison::dataSet).toList());
    }

    /** What was shown; where it is held back now, only that it was shown: the old number would nearly be the new one. */
    private static String withheld(String before, String after) {
        boolean heldBack = after.equals(Symbol.CONFIDENTIAL.code());
        return heldBack && Symbol.of(before).isEmpty() ? "shown" : before;
    }

    private DataSetRevisions dataSet(String file) {
        Optional<Manifest.DataSetEntry> before =
                Optional.ofNullable(earlier.manifest().dataSets().get(file));
        Optional<Manifest.DataSetEntry> after =
                Optional.ofNullable(later.manifest().dataSets().get(file));
        Map<List<String>, Map<String, String>> old =
                before.map(b -> rows(earlier, file)).orElse(Map.of());
        Map<List<String>, Map<String, String>> now =
                after.map(a -> rows(later, file)).orElse(Map.of());
        List<Move> moves = new ArrayList<>();
        long compared = 0;
        for (Map.Entry<List<String>, Map<String, String>> row : now.entrySet()) {
            Map<String, String> then = old.getOrDefault(row.getKey(), Map.of());
            for (Map.Entry<String, String> cell : row.getValue().entrySet()) {
                Optional<String> was = Optional.ofNullable(then.get(cell.getKey()));
                if (was.isPresent()) {
                    compared++;
                    if (!was.get().equals(cell.getValue())) {
                        moves.add(new Move(
                                String.join(", ", row.getKey()),
                                cell.getKey(),
                                withheld(was.get(), cell.getValue()),
                                cell.getValue()));
                    }
                }
            }
        }
        moves.sort(Move.LARGEST_FIRST);
        return new DataSetRevisions(
                file,
                after.or(() -> before).map(Manifest.DataSetEntry::title).orElse(file),
                before.isEmpty() ? Presence.NEW : after.isEmpty() ? Presence.GONE : Presence.BOTH,
                cause(before, after),
                compared,
                now.keySet().stream().filter(k -> !old.containsKey(k)).count(),
                old.keySet().stream().filter(k -> !now.containsKey(k)).count(),
                moves);
    }

    private Cause cause(Optional<Manifest.DataSetEntry> before, Optional<Manifest.DataSetEntry> after) {
        Optional<Manifest.TableVersion> old = before.flatMap(b -> table(earlier, b));
        Optional<Manifest.TableVersion> now = after.flatMap(a -> table(later, a));
        boolean method = before.isPresent()
                && after.isPresent()
                && (!old.map(Manifest.TableVersion::definitionSha256)
                                .equals(now.map(Manifest.TableVersion::definitionSha256))
                        || !old.map(Manifest.TableVersion::contractSha256)
                                .equals(now.map(Manifest.TableVersion::contractSha256))
                        || !before.get().definitionSha256().equals(after.get().definitionSha256()));
        if (method) {
            return Cause.METHOD_CHANGE;
        }
        boolean sameRows =
                old.map(Manifest.TableVersion::contentHash).equals(now.map(Manifest.TableVersion::contentHash));
        if (!sameRows || !sameSnapshots()) {
            return Cause.REVISED_DATA;
        }
        boolean sameCode = earlier.manifest()
                .basis()
                .codeVersion()
                .equals(later.manifest().basis().codeVersion());
        return sameCode ? Cause.DISCLOSURE : Cause.METHOD_CHANGE;
    }

    /** Status and day of publication say which of the snapshots that a table holds are shown. */
    private boolean sameSnapshots() {
        return earlier.manifest()
                        .publication()
                        .status()
                        .equals(later.manifest().publication().status())
                && earlier.manifest()
                        .publication()
                        .published()
                        .equals(later.manifest().publication().published());
    }

    private static Optional<Manifest.TableVersion> table(ReleaseVersion version, Manifest.DataSetEntry dataSet) {
        return Optional.ofNullable(version.manifest().tables().get(dataSet.table()));
    }

    private static Map<List<String>, Map<String, String>> rows(ReleaseVersion version, String file) {
        return DataFileRows.read(version.file("data/" + file + ".csv"), version.file("data/" + file + ".meta.csv"))
                .rows();
    }
}
