package uk.tlevels.warehouse.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.tlevels.publishing.screening.CheckResult;
import uk.tlevels.publishing.screening.PublisherNotes;
import uk.tlevels.publishing.screening.Screening;
import uk.tlevels.publishing.screening.ScreeningReport;
import uk.tlevels.publishing.screening.check.ScreenOptions;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.table.ScreenedFile;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.store.ReleaseException;

/** The screener's word on the data files of a release. */
final class Screened {
    private static final String GEOGRAPHY = "geography";

    private Screened() {}

    /** Screens a data file and its metadata. */
    static ScreeningReport of(ReleaseDefinition release, DataSet dataSet, Map<String, byte[]> files) {
        String data = dataSet.definition().file() + ".csv";
        String meta = dataSet.definition().file() + ".meta.csv";
        return Screening.screen(
                ScreenedFile.of(data, files.get(data)),
                ScreenedFile.of(meta, files.get(meta)),
                options(release, dataSet));
    }

    /** What the definition says of its data files, to travel beside them. */
    static PublisherNotes notes(ReleaseDefinition release, List<Disclosed> data) {
        Map<String, ScreenOptions> options = new TreeMap<>();
        data.forEach(d -> options.put(d.shown().definition().file(), options(release, d.shown())));
        return new PublisherNotes(options);
    }

    /** What the definition says of totals whose parts overlap, and of rounding. */
    private static ScreenOptions options(ReleaseDefinition release, DataSet dataSet) {
        ScreenOptions options = ScreenOptions.none().roundedTo(release.policy().countBase());
        for (String overlapping : dataSet.definition().adding().overlapping()) {
            for (IndicatorDefinition indicator : dataSet.definition().indicators()) {
                options = options.notAdditive(
                        indicator.name(), overlapping.equals(GEOGRAPHY) ? "geographic_level" : overlapping);
            }
        }
        return options;
    }

    /**
     * Refuses a release with a data file that fails.
     *
     * @throws ReleaseException naming every failed check
     */
    static void refuse(ReleaseDefinition release, Map<String, ScreeningReport> reports) {
        List<String> failures = new ArrayList<>();
        reports.forEach((file, report) -> report.results().stream()
                .filter(r -> r.result() == Verdict.FAIL)
                .map((CheckResult r) -> "%s: %s: %s".formatted(file, r.check(), r.message()))
                .forEach(failures::add));
        if (!failures.isEmpty()) {
            throw new ReleaseException("%s is not written, because its data files fail the screener:\n%s"
                    .formatted(release.name(), String.join("\n", failures)));
        }
    }
}
