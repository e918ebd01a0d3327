package uk.tlevels.warehouse.export;

/** What tables are written as. Names are in lower case because users type them. */
public enum ExportFormat {
    /** A Parquet file a table. */
    parquet,
    /** A CSV file a table. */
    csv,
    /** One file of DuckDB with all tables, whose comments are their meanings. */
    duckdb,
    /** One workbook with a sheet a table. */
    xlsx;

    /** The file that a table is in, below the folder of the export. */
    String file(String table) {
        return switch (this) {
            case parquet, csv -> table + "." + this;
            case duckdb, xlsx -> "tlevels." + this;
        };
    }
}
