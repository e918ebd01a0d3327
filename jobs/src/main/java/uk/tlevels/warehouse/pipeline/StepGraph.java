package uk.tlevels.warehouse.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jgrapht.Graph;
import org.jgrapht.Graphs;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import uk.tlevels.warehouse.contract.TableName;

/** The steps in the order in which they can run. An edge leads from a table to one that is computed from it. */
public final class StepGraph {
    private final Map<TableName, Step> steps = new TreeMap<>();
    private final Graph<TableName, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);

    /**
     * Links steps by the tables they read.
     *
     * @throws IllegalStateException when tables are computed from one another in a circle
     */
    public StepGraph(Collection<? extends Step> all) {
        all.forEach(step -> steps.put(step.table(), step));
        steps.keySet().forEach(graph::addVertex);
        for (Step step : steps.values()) {
            for (TableName input : new TreeSet<>(step.inputs())) {
                if (input.equals(step.table())) {
                    throw new IllegalStateException("table " + input + " is computed from itself");
                }
                if (steps.containsKey(input)) {
                    graph.addEdge(input, step.table());
                }
            }
        }
        Set<TableName> circle = new TreeSet<>(new CycleDetector<>(graph).findCycles());
        if (!circle.isEmpty()) {
            throw new IllegalStateException("these tables are computed from one another in a circle: " + circle);
        }
    }

    /** The steps, each after those it reads from; ties by name. */
    public List<Step> inOrder() {
        Iterable<TableName> order = () -> new TopologicalOrderIterator<>(graph, TableName::compareTo);
        return StreamSupport.stream(order.spliterator(), false).map(steps::get).toList();
    }

    /** The tables that a table's step reads and that are steps themselves. */
    public Set<TableName> upstream(TableName table) {
        return new TreeSet<>(Graphs.predecessorListOf(graph, table));
    }

    /** The steps of some tables and of everything that these are computed from. */
    public Set<TableName> withUpstream(Collection<TableName> tables) {
        Set<TableName> all = new TreeSet<>(tables);
        List<TableName> open = List.copyOf(all);
        while (!open.isEmpty()) {
            open = open.stream()
                    .flatMap(t -> upstream(t).stream())
                    .filter(all::add)
                    .collect(Collectors.toList());
        }
        return all;
    }
}
