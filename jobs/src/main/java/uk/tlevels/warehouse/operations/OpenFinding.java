package uk.tlevels.warehouse.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A finding that nothing has resolved: the newest run that checked the table found it.
 *
 * @param latest as the newest check told it
 * @param since when the first check of the unbroken series found it
 */
public record OpenFinding(Ledgers.Finding latest, Instant since) {

    /** All of them, by table and rule. */
    public static List<OpenFinding> in(Ledgers ledgers) {
        Map<String, List<Ledgers.Finding>> byCheck = new HashMap<>();
        ledgers.findings().forEach(f -> byCheck.computeIfAbsent(check(f.runId(), f.table()), key -> new ArrayList<>())
                .add(f));
        Map<String, OpenFinding> open = new TreeMap<>();
        for (Ledgers.StepRun step : ledgers.steps()) {
            List<Ledgers.Finding> found = byCheck.getOrDefault(check(step.runId(), step.step()), List.of());
            // a step that failed without a finding checked nothing
            if (step.isBuilt() || !found.isEmpty()) {
                Map<String, OpenFinding> before = new TreeMap<>(open);
                open.keySet().removeIf(key -> key.startsWith(step.step() + " "));
                found.forEach(f -> open.put(key(f), new OpenFinding(f, since(f, before))));
            }
        }
        return List.copyOf(open.values());
    }

    private static Instant since(Ledgers.Finding finding, Map<String, OpenFinding> before) {
        return before.containsKey(key(finding)) ? before.get(key(finding)).since() : finding.found();
    }

    private static String check(String runId, String table) {
        return runId + " " + table;
    }

    private static String key(Ledgers.Finding finding) {
        return finding.table() + " " + finding.rule();
    }
}
