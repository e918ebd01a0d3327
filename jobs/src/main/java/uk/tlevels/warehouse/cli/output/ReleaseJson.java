package uk.tlevels.warehouse.cli.output;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.release.ReleaseReport;
import uk.tlevels.warehouse.release.compare.Revisions;
import uk.tlevels.warehouse.release.manifest.Manifest;

/** What became of a release, and what changed between two, for other programs. */
public final class ReleaseJson {
    private ReleaseJson() {}

    /** What became of a release. */
    public static Map<String, Object> of(ReleaseReport report) {
        Manifest manifest = report.manifest();
        Map<String, Object> files = new LinkedHashMap<>();
        manifest.files()
                .forEach(
                        (path, file) -> files.put(path, JsonValues.of("bytes", file.bytes(), "sha256", file.sha256())));
        return JsonValues.of(
                "outcome",
                report.outcome().name().toLowerCase(Locale.ROOT),
                "place",
                report.place(),
                "release",
                manifest.publication().release(),
                "period",
                manifest.publication().period(),
                "status",
                given(manifest.publication().status()),
                "version",
                manifest.publication().version(),
                "state",
                manifest.publication().state().name().toLowerCase(Locale.ROOT),
                "published_on",
                given(manifest.publication().published()),
                "files",
                files,
                "told_by_other_releases",
                report.toldBefore(),
                "differences",
                report.differences());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    /** What changed in one data set, every cell of it. */
    public static Map<String, Object> of(Revisions.DataSetRevisions dataSet) {
        return JsonValues.of(
                "data_set",
                dataSet.file(),
                "title",
                dataSet.title(),
                "presence",
                dataSet.presence().name().toLowerCase(Locale.ROOT),
                "cells_compared",
                dataSet.compared(),
                "cells_revised",
                dataSet.revised(),
                "cause",
                dataSet.moves().isEmpty()
                        ? Optional.empty()
                        : Optional.of(dataSet.cause().words()),
                "rows_new",
                dataSet.added(),
                "rows_gone",
                dataSet.removed(),
                "moves",
                dataSet.moves().stream()
                        .map(move -> JsonValues.of(
                                "row",
                                move.row(),
                                "indicator",
                                move.indicator(),
                                "before",
                                move.before(),
                                "after",
                                move.after()))
                        .toList());
    }
}
