package uk.tlevels.warehouse.release.screening;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;
import uk.tlevels.warehouse.release.screening.check.ScreenOptions;
import uk.tlevels.warehouse.release.screening.check.Stage;
import uk.tlevels.warehouse.release.screening.check.Verdict;
import uk.tlevels.warehouse.release.screening.standard.Standard;
import uk.tlevels.warehouse.release.screening.table.ScreenedFile;
import uk.tlevels.warehouse.release.screening.table.TableReader;
import uk.tlevels.warehouse.release.screening.table.UnreadableFileException;

/**
 * Screens the two files of a data set before they are uploaded to Explore Education Statistics: the checks of the
 * published screener (dfe-analytical-services/eesyscreener 0.3.1, by name, stage and order) and our own for what it lets
 * through. Stages run in order and end with the first that holds a failure. Nothing is written, and the same files give
 * the same report.
 */
public final class Screening {
    private Screening() {}

    /** Screens two files on disk; what cannot be read is a failure in the report. */
    public static ScreeningReport screen(Path data, Path meta, ScreenOptions options) {
        return screen(ScreenedFile.at(data), ScreenedFile.at(meta), options);
    }

    /** Screens two files on disk or in memory; what cannot be read is a failure in the report. */
    public static ScreeningReport screen(ScreenedFile data, ScreenedFile meta, ScreenOptions options) {
        try {
            return screen(read(data, meta, options));
        } catch (UnreadableFileException e) {
            return new ScreeningReport(List.of(new CheckResult(
                    "file_read", Verdict.FAIL, e.getMessage() + ".", Optional.empty(), Stage.FILE_READ)));
        }
    }

    static Pair read(ScreenedFile data, ScreenedFile meta, ScreenOptions options) {
        return new Pair(
                data.name(), meta.name(), TableReader.data(data), TableReader.meta(meta), Standard.load(), options);
    }

    private static ScreeningReport screen(Pair pair) {
        List<CheckResult> results = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            boolean failed = false;
            for (Check check : Registry.checks(stage)) {
                Outcome outcome = check.check(pair);
                results.add(
                        new CheckResult(check.id(), outcome.verdict(), outcome.message(), outcome.guidance(), stage));
                failed |= outcome.verdict() == Verdict.FAIL;
            }
            if (failed) {
                break;
            }
        }
        return new ScreeningReport(results);
    }
}
