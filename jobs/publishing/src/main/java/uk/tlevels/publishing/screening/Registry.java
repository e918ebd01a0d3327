package uk.tlevels.publishing.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Stage;
import uk.tlevels.publishing.screening.geography.GeographyChecks;
import uk.tlevels.publishing.screening.official.ApiChecks;
import uk.tlevels.publishing.screening.official.ColumnChecks;
import uk.tlevels.publishing.screening.official.FilenameChecks;
import uk.tlevels.publishing.screening.official.FilterChecks;
import uk.tlevels.publishing.screening.official.GeneralChecks;
import uk.tlevels.publishing.screening.official.HarmonisedChecks;
import uk.tlevels.publishing.screening.official.MetadataChecks;
import uk.tlevels.publishing.screening.official.TimeChecks;
import uk.tlevels.publishing.screening.ours.CellChecks;
import uk.tlevels.publishing.screening.ours.FormatChecks;
import uk.tlevels.publishing.screening.ours.NameChecks;
import uk.tlevels.publishing.screening.ours.PlaceChecks;
import uk.tlevels.publishing.screening.ours.arithmetic.ArithmeticChecks;
import uk.tlevels.publishing.screening.ours.rows.RowChecks;

/** Every check in running order. Reading the files is no check: a file that cannot be read has nothing to look at. */
final class Registry {
    private static final Map<Stage, List<Check>> CHECKS = new EnumMap<>(Map.ofEntries(
            Map.entry(Stage.FILE_READ, List.of()),
            Map.entry(Stage.OUR_FORMAT, FormatChecks.all()),
            Map.entry(Stage.FILENAME, FilenameChecks.all()),
            Map.entry(Stage.PRECHECK_COLUMNS, ColumnChecks.required()),
            Map.entry(Stage.PRECHECK_CROSS_FILE, ColumnChecks.crossFile()),
            Map.entry(Stage.CHECK_COLUMNS, ColumnChecks.names()),
            Map.entry(Stage.PRECHECK_META, MetadataChecks.first()),
            Map.entry(Stage.CHECK_META, MetadataChecks.then()),
            Map.entry(Stage.PRECHECK_TIME, TimeChecks.first()),
            Map.entry(Stage.PRECHECK_FILTERS, FilterChecks.first()),
            Map.entry(Stage.PRECHECK_GEOGRAPHY, GeographyChecks.first()),
            Map.entry(Stage.CHECK_TIME, TimeChecks.then()),
            Map.entry(Stage.CHECK_FILTERS, FilterChecks.then()),
            Map.entry(Stage.CHECK_GEOGRAPHY, GeographyChecks.then()),
            Map.entry(Stage.CHECK_GENERAL, GeneralChecks.all()),
            Map.entry(Stage.CHECK_INDICATORS, GeneralChecks.indicators()),
            Map.entry(Stage.CHECK_HARMONISED, HarmonisedChecks.all()),
            Map.entry(Stage.CHECK_API, ApiChecks.all()),
            Map.entry(Stage.OUR_NAMES, NameChecks.all()),
            Map.entry(Stage.OUR_CELLS, CellChecks.all()),
            Map.entry(Stage.OUR_GEOGRAPHY, PlaceChecks.all()),
            Map.entry(Stage.OUR_ROWS, RowChecks.all()),
            Map.entry(Stage.OUR_ARITHMETIC, ArithmeticChecks.all())));

    private Registry() {}

    static List<Check> checks(Stage stage) {
        return CHECKS.getOrDefault(stage, List.of());
    }
}
