package uk.tlevels.warehouse.cli.output;

import java.util.Locale;
import java.util.Map;
import uk.tlevels.warehouse.lake.upkeep.Freed;
import uk.tlevels.warehouse.maintenance.ErasureReport;
import uk.tlevels.warehouse.maintenance.MaintenanceReport;
import uk.tlevels.warehouse.maintenance.TableReport;

/** What upkeep and an erasure did, for other programs. */
public final class UpkeepJson {
    private UpkeepJson() {}

    /**
     * What upkeep did.
     *
     * @param dryRun whether it only says what would be done
     */
    public static Map<String, Object> of(MaintenanceReport report, boolean dryRun) {
        return JsonValues.of(
                "dry_run",
                dryRun,
                "tables",
                report.tables().stream().map(UpkeepJson::table).toList(),
                "left_by_killed_commands",
                freed(report.unfinished()),
                "freed",
                freed(report.freed()),
                "gone",
                report.gone(),
                "tables_moved",
                report.moved(),
                "publication",
                report.publication());
    }

    private static Map<String, Object> table(TableReport table) {
        return JsonValues.of(
                "table",
                table.table(),
                "change",
                table.change().name().toLowerCase(Locale.ROOT),
                "files_before",
                table.filesBefore(),
                "files_after",
                table.filesAfter(),
                "freed_data",
                freed(table.data()),
                "freed_log",
                freed(table.log()),
                "versions_kept",
                table.kept());
    }

    /** What an erasure did; nothing in it tells who was forgotten. */
    public static Map<String, Object> of(ErasureReport report) {
        return JsonValues.of(
                "erasure_id",
                report.erasureId(),
                "completed",
                report.completed(),
                "people_asked_for",
                report.asked(),
                "people_found",
                report.found(),
                "rows_erased",
                report.rows(),
                "files_still_landed",
                report.landed(),
                "freed",
                report.freed().map(UpkeepJson::freed),
                "publication",
                report.build().publication(),
                "published",
                report.build().published());
    }

    private static Map<String, Object> freed(Freed freed) {
        return JsonValues.of("files", freed.files(), "bytes", freed.bytes());
    }
}
