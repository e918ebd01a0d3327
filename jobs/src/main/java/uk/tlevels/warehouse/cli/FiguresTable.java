package uk.tlevels.warehouse.cli;

import java.util.List;
import org.apache.spark.sql.Row;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.pipeline.Warehouse;

/** Prints {@code gold.action_plan_figures}. */
final class FiguresTable {
    private static final int QUOTE = 62;

    private final Console console;

    FiguresTable(Console console) {
        this.console = console;
    }

    void print(Warehouse warehouse) {
        List<Row> rows = warehouse
                .lake()
                .read(TableName.of("gold.action_plan_figures"))
                .orderBy("figure_id")
                .collectAsList();
        console.line("");
        console.line("%-6s %-62s %12s %12s  %-14s %s"
                .formatted("figure", "published words", "published", "computed", "rule", ""));
        long agreeing = 0;
        for (Row row : rows) {
            boolean agrees = row.<Boolean>getAs("agrees");
            agreeing += agrees ? 1 : 0;
            String computed = row.getAs("computed");
            console.line("%-6s %-62s %12s %12s  %-14s %s"
                    .formatted(
                            row.getAs("figure_id"),
                            cut(row.getAs("quote")),
                            row.getAs("published"),
                            computed == null ? "none" : computed,
                            row.getAs("rule"),
                            agrees ? "agrees" : "DIFFERS"));
        }
        console.line("%d of %d published figures agree".formatted(agreeing, rows.size()));
    }

    private static String cut(String quote) {
        return quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE - 1) + "…";
    }
}
