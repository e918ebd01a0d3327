package uk.tlevels.warehouse.benchmark.duckdb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/**
 * Whether two engines made the same rows, in whatever order and each as often: whole numbers, decimals, text, days and
 * truth values the same, doubles to nine digits, since sums of them follow the order of rows.
 */
final class SameRows {
    private static final double TOLERANCE = 1e-9;

    private final StructType schema;

    /** Of one schema, which is Spark's. */
    SameRows(StructType schema) {
        this.schema = schema;
    }

    /** How many rows of the one are not in the other, with one of them; empty when all are. */
    Optional<String> difference(List<List<Object>> spark, List<List<Object>> duck) {
        if (spark.size() != duck.size()) {
            return Optional.of("%,d rows of Spark, %,d of DuckDB".formatted(spark.size(), duck.size()));
        }
        Map<List<Object>, List<List<Object>>> open = new HashMap<>();
        for (List<Object> row : duck) {
            List<Object> plain = plain(row);
            open.computeIfAbsent(exact(plain), key -> new ArrayList<>()).add(plain);
        }
        List<List<Object>> missing = new ArrayList<>();
        for (List<Object> row : spark) {
            List<Object> plain = plain(row);
            List<List<Object>> candidates = open.getOrDefault(exact(plain), List.of());
            Optional<List<Object>> same =
                    candidates.stream().filter(other -> close(plain, other)).findFirst();
            if (same.isPresent()) {
                candidates.remove(same.get());
            } else {
                missing.add(plain);
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("%,d rows of Spark are not DuckDB's, e.g. %s".formatted(missing.size(), missing.get(0)));
    }

    private List<Object> plain(List<Object> row) {
        if (row.size() != schema.size()) {
            throw new IllegalArgumentException("%d cells, not %d: %s".formatted(row.size(), schema.size(), row));
        }
        List<Object> plain = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            plain.add(plain(schema.apply(i).dataType(), row.get(i)));
        }
        return plain;
    }

    private static Object plain(DataType type, Object cell) {
        if (cell == null) {
            return cell;
        }
        if (type instanceof ArrayType list) {
            return ((List<?>) cell)
                    .stream().map(element -> plain(list.elementType(), element)).toList();
        }
        if (type.equals(DataTypes.DoubleType)) {
            return ((Number) cell).doubleValue();
        }
        return type instanceof NumericType ? number(cell) : cell.toString();
    }

    private static BigDecimal number(Object cell) {
        BigDecimal number = cell instanceof BigDecimal decimal
                ? decimal
                : cell instanceof BigInteger whole
                        ? new BigDecimal(whole)
                        : cell instanceof Double || cell instanceof Float
                                ? new BigDecimal(((Number) cell).doubleValue())
                                : BigDecimal.valueOf(((Number) cell).longValue());
        return number.stripTrailingZeros();
    }

    /** The cells that must be the same. */
    private static List<Object> exact(List<Object> row) {
        return Arrays.asList(row.stream()
                .map(cell -> cell instanceof Double ? "double" : cell)
                .toArray());
    }

    private static boolean close(List<Object> one, List<Object> other) {
        for (int i = 0; i < one.size(); i++) {
            boolean same = (one.get(i) instanceof Double a && other.get(i) instanceof Double b)
                    ? a.equals(b) || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
                    : Objects.equals(one.get(i), other.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
