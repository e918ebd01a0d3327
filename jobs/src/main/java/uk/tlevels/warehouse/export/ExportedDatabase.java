package uk.tlevels.warehouse.export;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.duckdb.DuckDbDriver;

/** A file of DuckDB with a schema for each of ours, whose comments are the meanings of tables and columns. */
final class ExportedDatabase implements AutoCloseable {
    private final Connection connection;

    private ExportedDatabase(Connection connection) {
        this.connection = connection;
    }

    static ExportedDatabase create(Path file, Path libraries) throws SQLException {
        return new ExportedDatabase(DuckDbDriver.file(libraries, file));
    }

    /**
     * Adds a table.
     *
     * @param parquet the file of its rows, which is not needed afterwards
     * @throws IllegalStateException when DuckDB reads another number of rows than there are
     */
    void add(ExportedTable table, Path parquet) throws SQLException {
        // letters, digits and underscores only, as TableName has it
        String name = table.name();
        execute("create schema if not exists " + table.contract().name().zone().schema());
        execute("create table %s as select * from read_parquet(%s)".formatted(name, text(parquet.toString())));
        long rows = count(name);
        if (rows != table.rowCount()) {
            throw new IllegalStateException(
                    "DuckDB reads %,d rows of %s, which has %,d".formatted(rows, name, table.rowCount()));
        }
        execute("comment on table %s is %s"
                .formatted(name, text(table.contract().description())));
        for (Column column : table.columns()) {
            execute("comment on column %s.\"%s\" is %s".formatted(name, column.name(), text(column.description())));
        }
    }

    private long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String words) {
        return "'" + words.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
