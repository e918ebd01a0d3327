package uk.tlevels.warehouse.operations.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.pipeline.Step;

/**
 * What a schedule is of.
 *
 * @param launcher the command, e.g. {@code /opt/tlevels/jobs/tlevels}
 * @param options options that every command gets, each of one word or more, unquoted
 * @param landing the folder that is looked at for files
 * @param groups the tables of each group of steps, each after those that it reads
 * @param release the release that is made behind an approval
 */
public record SchedulePlan(
        String launcher,
        List<String> options,
        String landing,
        Map<String, List<TableName>> groups,
        Optional<Release> release) {
    /** Copies the collections, in their order. */
    public SchedulePlan {
        options = List.copyOf(options);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * A release.
     *
     * @param name the file of its definition
     * @param period the period, e.g. {@code 2023/24}
     */
    public record Release(String name, String period) {}

    /**
     * The groups of a graph: silver, gold that reads silver alone, and gold that reads gold.
     *
     * @param steps in the order of the graph
     */
    public static Map<String, List<TableName>> groups(Collection<Step> steps) {
        Map<String, List<TableName>> groups = new LinkedHashMap<>();
        Map<TableName, Integer> depths = new TreeMap<>();
        for (Step step : steps) {
            int depth = step.inputs().stream()
                    .filter(input -> input.zone() == Zone.GOLD)
                    .mapToInt(input -> 1 + depths.getOrDefault(input, 0))
                    .max()
                    .orElse(0);
            depths.put(step.table(), depth);
        }
        for (String name : List.of("silver", "gold", "gold_of_gold")) {
            groups.put(name, new ArrayList<>());
        }
        for (TableName table : new TreeSet<>(depths.keySet())) {
            String name = table.zone() == Zone.SILVER ? "silver" : depths.get(table) == 0 ? "gold" : "gold_of_gold";
            groups.get(name).add(table);
        }
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /** A command line for a shell, each word quoted where it needs to be. */
    String command(String... words) {
        return words(words).stream().map(SchedulePlan::quoted).collect(Collectors.joining(" "));
    }

    /** The words of a command line. */
    List<String> words(String... words) {
        List<String> line = new ArrayList<>(List.of(launcher));
        line.addAll(List.of(words));
        line.addAll(options);
        return line;
    }

    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The command that makes the release. */
    Optional<String> releasing() {
        return release.map(r -> command("release", r.name(), "--period", r.period()));
    }
}
