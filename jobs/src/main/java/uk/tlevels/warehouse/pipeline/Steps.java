package uk.tlevels.warehouse.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.pipeline.figures.FiguresStep;

/**
 * How each silver and gold table is computed, each after those that it is computed from: by an SQL file, or by one of the few
 * steps that are written in Java.
 */
public final class Steps {
    private final StepGraph graph;
    private final Map<TableName, Step> byTable = new TreeMap<>();

    private Steps(StepGraph graph) {
        this.graph = graph;
        graph.inOrder().forEach(step -> byTable.put(step.table(), step));
    }

    /**
     * The step of every silver and gold table that has a contract.
     *
     * @param reference the files that statements may name beside tables
     * @throws IllegalStateException when nothing computes one, or a statement cannot be understood
     */
    static Steps of(Contracts contracts, ReferenceData reference) {
        Map<TableName, Step> java = new TreeMap<>();
        FiguresStep.find(Schemas.folder(), contracts).ifPresent(figures -> java.put(figures.table(), figures));
        List<Step> steps = new ArrayList<>();
        for (TableContract contract : contracts.tables()) {
            Zone zone = contract.name().zone();
            if (zone == Zone.SILVER || zone == Zone.GOLD) {
                Step step = java.get(contract.name());
                steps.add(step == null ? sql(contract, reference) : step);
            }
        }
        return new Steps(new StepGraph(steps));
    }

    private static Step sql(TableContract contract, ReferenceData reference) {
        return SqlStep.find(contract, reference)
                .orElseThrow(() -> new IllegalStateException("%s describes table %s, but there is no sql/%s/%s.sql"
                        .formatted(
                                contract.document().file(),
                                contract.name(),
                                contract.name().zone().schema(),
                                contract.name().table())));
    }

    /** Which step reads what which step makes. */
    StepGraph graph() {
        return graph;
    }

    /** All of them, each after those that it reads from. */
    public List<Step> inOrder() {
        return graph.inOrder();
    }

    /** All of them by their tables. */
    public Map<TableName, Step> byTable() {
        return Collections.unmodifiableMap(byTable);
    }

    /** A hash of how each table is computed: its SQL, or what stands for it. */
    public Map<TableName, String> definitions() {
        return inOrder().stream().collect(Collectors.toMap(Step::table, Step::definition));
    }

    /** The statement of each table that SQL computes. */
    public Map<TableName, String> statements() {
        return inOrder().stream()
                .filter(SqlStep.class::isInstance)
                .map(SqlStep.class::cast)
                .collect(Collectors.toMap(SqlStep::table, SqlStep::sql));
    }

    /**
     * The same, each with the columns that the contract computes: what the table holds comes of it, and nothing else does.
     */
    public Map<TableName, String> wholeStatements() {
        return inOrder().stream()
                .filter(SqlStep.class::isInstance)
                .map(SqlStep.class::cast)
                .collect(Collectors.toMap(SqlStep::table, SqlStep::wholeSql));
    }

    /** The tables of which a build may compute some slices alone. */
    public Set<TableName> inSlices() {
        return inOrder().stream()
                .filter(step -> step.slicing().isPresent())
                .map(Step::table)
                .collect(Collectors.toUnmodifiableSet());
    }
}
