package uk.tlevels.generator.quota;

import java.util.Map;
import java.util.TreeMap;

/**
 * The true counts and percentages that a population must have: the YAML files under {@code generator/} on the class
 * path, some of them changed.
 *
 * @param changed the whole text of each file that differs from the shipped one, by file name
 */
public record Quotas(Map<String, String> changed) {

    /** Keeps its own unmodifiable copy. */
    public Quotas {
        changed = Map.copyOf(changed);
    }

    /** The ones shipped, from which the published figures follow. */
    public static Quotas shipped() {
        return new Quotas(Map.of());
    }

    /**
     * These, but for one place in one file.
     *
     * @param file for example {@code surveys.yaml}
     * @param shipped text that stands in the file exactly once
     * @param other what to put there
     * @throws IllegalArgumentException when the text does not stand in the file exactly once
     */
    public Quotas with(String file, String shipped, String other) {
        String text = text(file);
        int at = text.indexOf(shipped);
        if (at < 0 || text.indexOf(shipped, at + 1) >= 0) {
            throw new IllegalArgumentException("'" + shipped + "' does not stand once in " + file);
        }
        Map<String, String> others = new TreeMap<>(changed);
        others.put(file, text.substring(0, at) + other + text.substring(at + shipped.length()));
        return new Quotas(others);
    }

    /** One of the files, by its name. */
    public PlanNode file(String name) {
        return PlanNode.of(name, text(name));
    }

    private String text(String file) {
        return changed.containsKey(file) ? changed.get(file) : Resources.text("generator/" + file);
    }
}
