package uk.tlevels.warehouse.ingest;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * One record of a file.
 *
 * @param row line of a CSV record (the header is line 1), ordinal of an XML record from 1
 * @param values one value for each column of the source's table before the lineage columns, in Spark's external types
 *     ({@code String, Integer, Long, BigDecimal, Double, Boolean, java.time.LocalDate, java.time.Instant, Row},
 *     {@code Object[]} for arrays); null for no value, as Spark's rows have it
 * @param issues what is wrong with it
 */
public record ParsedRecord(long row, Row values, List<FieldIssue> issues) {}
