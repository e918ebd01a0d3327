package uk.tlevels.warehouse.benchmark.duckdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import uk.tlevels.warehouse.duckdb.DuckDbDriver;

/** An empty database in memory that knows what the functions of Spark mean that the product's SQL uses. */
final class DuckDb implements AutoCloseable {
    private static final String MACROS = "/benchmark/duckdb.sql";
    private static final List<String> SCHEMAS = List.of("bronze", "silver", "gold", "reference");

    private final Connection connection;

    private DuckDb(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens one.
     *
     * @param libraries where the driver's jar lies, when it is not on the class path
     * @throws IllegalArgumentException when there is no driver
     */
    static DuckDb open(Path libraries) throws SQLException {
        Connection connection = DuckDbDriver.memory(libraries);
        DuckDb database = new DuckDb(connection);
        database.execute("set default_null_order = 'nulls_first_on_asc_last_on_desc'");
        for (String schema : SCHEMAS) {
            database.execute("create schema " + schema);
        }
        database.execute(macros());
        return database;
    }

    private static String macros() {
        try (InputStream in = DuckDb.class.getResourceAsStream(MACROS)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets what SQL reads as {@code getvariable('name')}, to a literal. */
    void variable(String name, String literal) throws SQLException {
        execute("set variable %s = %s".formatted(name, literal));
    }

    /** Makes a table of Parquet files, which are read when it is. */
    void files(String table, List<Path> files) throws SQLException {
        execute("create or replace view %s as select * from read_parquet([%s])"
                .formatted(table, files.stream().map(DuckDb::quoted).collect(Collectors.joining(", "))));
    }

    /** Makes a table of rows in hand. */
    void rows(String table, StructType schema, List<Row> rows) throws SQLException {
        execute("create or replace table %s (%s)"
                .formatted(
                        table,
                        Arrays.stream(schema.fields())
                                .map(field -> field.name() + " " + type(field.dataType()))
                                .collect(Collectors.joining(", "))));
        String places = IntStream.range(0, schema.size()).mapToObj(i -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into %s values (%s)".formatted(table, places))) {
            for (Row row : rows) {
                for (int i = 0; i < schema.size(); i++) {
                    insert.setObject(i + 1, cell(schema.apply(i).dataType(), row, i));
                }
                insert.execute();
            }
        }
    }

    private Object cell(DataType type, Row row, int i) throws SQLException {
        if (type instanceof ArrayType list && !row.isNullAt(i)) {
            return connection.createArrayOf(
                    type(list.elementType()), row.getList(i).toArray());
        }
        return row.get(i);
    }

    private static String type(DataType type) {
        return type instanceof ArrayType list ? type(list.elementType()) + "[]" : type.sql();
    }

    /** Computes a statement into memory. */
    void compute(String statement) throws SQLException {
        execute("create or replace temp table computed as " + statement);
    }

    /** The rows last computed: of each the cells in order, null where there is none. */
    List<List<Object>> computed() throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery("select * from computed")) {
            List<List<Object>> rows = new ArrayList<>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<Object> row = new ArrayList<>(columns);
                for (int i = 1; i <= columns; i++) {
                    row.add(plain(found.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static Object plain(Object cell) throws SQLException {
        if (cell instanceof Array array) {
            return Arrays.asList((Object[]) array.getArray());
        }
        return cell instanceof Date day ? day.toLocalDate() : cell;
    }

    private void execute(String sql) throws SQLException {
        // the driver closes a statement that fails
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toString().replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
