package uk.tlevels.publishing.screening.check;

import uk.tlevels.publishing.screening.standard.Standard;
import uk.tlevels.publishing.screening.table.DataTable;
import uk.tlevels.publishing.screening.table.MetaTable;

/**
 * The two files of a data set, read, and what they are held against.
 *
 * @param dataName the file name of the data
 * @param metaName the file name of the metadata
 */
public record Pair(
        String dataName, String metaName, DataTable data, MetaTable meta, Standard standard, ScreenOptions options) {}
