package uk.tlevels.warehouse.pipeline.figures;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.SchemaFiles;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.Lake;
import uk.tlevels.warehouse.pipeline.Step;

/**
 * Builds {@code gold.action_plan_figures}: what documents state beside what the gold tables say. It reads the columns
 * that figures name of each gold table once, to the driver: gold tables are small.
 */
public final class FiguresStep implements Step {
    private static final TableName TABLE = TableName.of("gold.action_plan_figures");
    private static final String WORDING_RULES = "reference.wording_rules";

    private final TableContract contract;
    private final List<StatedFigure> figures;
    private final Map<TableName, Set<String>> columns = new TreeMap<>();
    private final String definition;

    FiguresStep(TableContract contract, List<StatedFigure> figures, String definition) {
        this.contract = contract;
        this.figures = List.copyOf(figures);
        this.definition = definition;
        for (StatedFigure figure : this.figures) {
            for (GoldCell cell : figure.computedFrom().cells()) {
                Set<String> needed = columns.computeIfAbsent(cell.table(), t -> new TreeSet<>());
                needed.add(cell.column());
                needed.addAll(cell.where().keySet());
            }
        }
    }

    /**
     * Reads the figures, where a contract describes their table.
     *
     * @param schemas the folder {@code schemas/}, on disk or inside the jar
     * @throws uk.tlevels.warehouse.contract.ContractException for the first figure that contradicts itself or a contract
     */
    public static Optional<FiguresStep> find(Path schemas, Contracts contracts) {
        return contracts.find(TABLE).map(table -> read(schemas, contracts));
    }

    /**
     * Reads the figures.
     *
     * @param schemas the folder {@code schemas/}, on disk or inside the jar
     * @throws uk.tlevels.warehouse.contract.ContractException for the first figure that contradicts itself or a contract
     */
    public static FiguresStep read(Path schemas, Contracts contracts) {
        FigureReader reader = new FigureReader(
                contracts,
                new WordingRules(SchemaFiles.text(schemas.resolve("reference").resolve("wording_rules.csv"))));
        List<StatedFigure> figures = new ArrayList<>();
        StringBuilder texts = new StringBuilder();
        for (Path file : SchemaFiles.yaml(schemas.resolve("figures"))) {
            String text = SchemaFiles.text(file);
            figures.addAll(reader.read("schemas/figures/" + file.getFileName(), text));
            texts.append(text);
        }
        return new FiguresStep(contracts.table(TABLE), figures, Sha256.of(texts.toString()));
    }

    /** The figures with the cells that they rest on, in the order of the files. */
    public List<FigureSource> sources() {
        return figures.stream().map(FigureSource::of).toList();
    }

    /** The figures, in the order of the files. */
    List<StatedFigure> figures() {
        return figures;
    }

    @Override
    public TableContract contract() {
        return contract;
    }

    @Override
    public Set<TableName> inputs() {
        return Set.copyOf(columns.keySet());
    }

    @Override
    public Set<String> references() {
        return Set.of(WORDING_RULES);
    }

    @Override
    public List<String> files() {
        return List.of("schemas/figures/");
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public Dataset<Row> rows(Lake lake) {
        Map<TableName, List<Map<String, Object>>> held = new HashMap<>();
        columns.forEach((table, needed) -> held.put(table, collect(lake.read(table), List.copyOf(needed))));
        CellLookup lookup = new HeldRows(held);
        return lake.spark()
                .createDataFrame(
                        figures.stream()
                                .map(figure -> row(ComparedFigure.of(figure, lookup)))
                                .toList(),
                        contract.schema());
    }

    private static List<Map<String, Object>> collect(Dataset<Row> table, List<String> columns) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : table.select(columns.stream().map(c -> col(c)).toArray(Column[]::new))
                .collectAsList()) {
            Map<String, Object> values = new TreeMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), row.get(i));
            }
            rows.add(values);
        }
        return rows;
    }

    private Row row(ComparedFigure comparison) {
        StatedFigure figure = comparison.figure();
        GoldCell first = figure.computedFrom().cells().get(0);
        Map<String, Object> values = new HashMap<>();
        values.put("time_period", first.timePeriod());
        values.put("time_identifier", first.timeIdentifier());
        values.put("geographic_level", "National");
        values.put("country_code", "E92000001");
        values.put("country_name", "England");
        values.put("figure_id", figure.id());
        values.put("family", figure.family());
        values.put("document", figure.statement().document());
        figure.statement().address().ifPresent(address -> values.put("address", address));
        values.put("quote", figure.statement().quote());
        values.put("published", figure.statement().published());
        values.put("unit", figure.statement().unit());
        comparison.computed().ifPresent(computed -> values.put("computed", computed));
        comparison.computedExact().ifPresent(exact -> values.put("computed_exact", exact));
        values.put("rule", figure.ruleInWords());
        values.put("agrees", comparison.agrees());
        figure.note().ifPresent(note -> values.put("note", note));
        comparison.ambiguity().ifPresent(why -> values.put("note", "Ambiguous: " + why));
        return RowFactory.create(
                contract.columnNames().stream().map(values::get).toArray());
    }
}
