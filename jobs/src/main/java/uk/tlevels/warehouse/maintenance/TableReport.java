package uk.tlevels.warehouse.maintenance;

import java.util.List;
import java.util.NavigableMap;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.upkeep.Freed;

/**
 * What upkeep did to one table, or would do.
 *
 * @param table the table
 * @param change what was done about its files
 * @param filesBefore data files of the newest version before
 * @param filesAfter data files of the newest version after
 * @param data data files deleted
 * @param log files of the log deleted
 * @param kept the versions that stay, each with the reasons
 */
public record TableReport(
        TableName table,
        CompactionLimits.Change change,
        int filesBefore,
        int filesAfter,
        Freed data,
        Freed log,
        NavigableMap<Long, List<String>> kept) {}
