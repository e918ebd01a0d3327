package uk.tlevels.warehouse.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.benchmark.duckdb.ComparedTable;

/** Targets and measures in words, the same on the terminal and in Markdown. */
public final class Wording {
    private Wording() {}

    /** What a row should come to, e.g. {@code ≤ 8 CPU s, ≤ 5 s wall}. */
    public static String target(Result result) {
        return result.limits().stream()
                .map(limit -> "%s %s %s"
                        .formatted(
                                limit.quantity().moreIsBetter() ? "≥" : "≤",
                                number(limit.bound()),
                                limit.quantity().unit()))
                .collect(Collectors.joining(", "));
    }

    /** What it came to. */
    public static String measured(Result result) {
        return result.failure().isEmpty() ? values(result.measured()) : "failed: " + result.failure();
    }

    /** What the reference came to in the quantity that is compared, and the ratio of ours to it. */
    public static String ratio(Result result) {
        return result.compared()
                .map(quantity -> "%.2f of %s %s"
                        .formatted(
                                result.measured().get(quantity)
                                        / result.reference().get(quantity),
                                number(result.reference().get(quantity)),
                                quantity.unit()))
                .orElse("");
    }

    /** How often Spark used what DuckDB used. */
    public static String ratio(ComparedTable table) {
        return table.ratio().isPresent() ? number(table.ratio().getAsDouble()) : "";
    }

    private static String values(Map<Quantity, Double> measured) {
        return List.of(Quantity.values()).stream()
                .filter(measured::containsKey)
                .map(quantity -> number(measured.get(quantity)) + " " + quantity.unit())
                .collect(Collectors.joining(", "));
    }

    /** A number with as many digits as mean something. */
    public static String number(double value) {
        return value == Math.rint(value) || value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.1f", value);
    }
}
