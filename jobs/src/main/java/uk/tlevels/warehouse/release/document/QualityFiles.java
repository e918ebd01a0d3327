package uk.tlevels.warehouse.release.document;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.tlevels.warehouse.release.compare.Revisions;
import uk.tlevels.warehouse.release.ees.Csv;
import uk.tlevels.warehouse.release.manifest.Manifest;

/** The lists behind a quality report, whole: sources and revisions. */
public final class QualityFiles {
    private QualityFiles() {}

    /** The files by name. */
    public static SortedMap<String, byte[]> of(Manifest.Inputs inputs, Optional<Revisions> revisions) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("sources.csv", sources(inputs));
        revisions.ifPresent(r -> files.put("revisions.csv", revisions(r)));
        return files;
    }

    private static byte[] sources(Manifest.Inputs inputs) {
        Csv csv = new Csv();
        csv.line(List.of("source", "slice", "sha256"));
        inputs.sources().forEach(f -> csv.line(List.of(f.source(), f.slice(), f.sha256())));
        return csv.bytes();
    }

    private static byte[] revisions(Revisions revisions) {
        Csv csv = new Csv();
        csv.line(List.of("data_file", "row", "indicator", "before", "after", "cause"));
        revisions.dataSets().forEach(d -> d.moves()
                .forEach(m -> csv.line(List.of(
                        d.file(),
                        m.row(),
                        m.indicator(),
                        m.before(),
                        m.after(),
                        d.cause().words()))));
        return csv.bytes();
    }
}
