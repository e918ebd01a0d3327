package uk.tlevels.warehouse.release.manifest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Manifests written by hand. */
public final class SampleManifest {
    private SampleManifest() {}

    /** A manifest of some data sets, all cut from {@code gold.results}. */
    public static Manifest of(String status, Map<String, String> cuts, Manifest.TableVersion table) {
        TreeMap<String, Manifest.DataSetEntry> dataSets = new TreeMap<>();
        cuts.forEach(
                (file, cut) -> dataSets.put(file, new Manifest.DataSetEntry("Title of " + file, "gold.results", cut)));
        return new Manifest(
                new Manifest.Publication(
                        "sample", "2022/23", status, "1-provisional", Manifest.State.PUBLISHED, "2023-08-17"),
                new Manifest.Basis(
                        "d".repeat(64),
                        new Manifest.ComparedWith("2021-22/2-final", "e".repeat(64)),
                        new TreeMap<>(Map.of("sample/2021-22/2-final", "e".repeat(64))),
                        "1.2.3"),
                dataSets,
                new TreeMap<>(Map.of("gold.results", table)),
                new Manifest.Inputs(
                        "1.2.2",
                        new TreeMap<>(Map.of("vintage", "Final", "as-at", "2024-01-01")),
                        List.of(new Manifest.SourceFile("ilr", "f".repeat(64), "10000001 2022 R14")),
                        new TreeMap<>(Map.of("ilr", new Manifest.SourceRows(12, 1))),
                        List.of(new Manifest.QualityFinding(
                                "gold.results", "total", "warning", 2, "Totals \u2260 parts."))),
                new TreeMap<>(Map.of(
                        "data/b.csv",
                        new Manifest.WrittenFile(3, "a"),
                        "data/a.csv",
                        new Manifest.WrittenFile(1, "b"))));
    }

    /** A manifest of one data set. */
    public static Manifest one() {
        return of(
                "Provisional", Map.of("results", "cut"), new Manifest.TableVersion(12, 345, "rows", "contract", "sql"));
    }
}
