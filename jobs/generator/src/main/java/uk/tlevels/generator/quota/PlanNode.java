package uk.tlevels.generator.quota;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A place in a YAML file: typed reading whose errors name the path. */
public record PlanNode(String path, Object value) {

    static PlanNode of(String name, String yaml) {
        return new PlanNode(name, new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    /**
     * The place under a key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public PlanNode at(Object key) {
        Map<?, ?> map = map();
        if (!map.containsKey(key)) {
            throw new IllegalArgumentException(path + " has no entry '" + key + "'");
        }
        return new PlanNode(path + "/" + key, map.get(key));
    }

    /** Whether anything stands under a key. */
    public boolean has(Object key) {
        return map().containsKey(key);
    }

    /**
     * The whole number here.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public int count() {
        if (value instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(path + " is not a whole number: " + value);
    }

    /** The number under the key, or none of it. */
    public int countOrZero(Object key) {
        return has(key) ? at(key).count() : 0;
    }

    /** What stands here, as text. */
    public String text() {
        return String.valueOf(value);
    }

    /**
     * The items here.
     *
     * @throws IllegalArgumentException when it is no list
     */
    public List<PlanNode> list() {
        if (value instanceof List<?> items) {
            return items.stream().map(item -> new PlanNode(path + "[]", item)).toList();
        }
        throw new IllegalArgumentException(path + " is not a list: " + value);
    }

    /** The names under this place, in the order of the file. */
    public List<String> keys() {
        return map().keySet().stream().map(String::valueOf).toList();
    }

    /** The whole numbers under this place, in the order of the file. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Object key : map().keySet()) {
            counts.put(String.valueOf(key), at(key).count());
        }
        return counts;
    }

    /** What stands under this place as text, in the order of the file. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        map().forEach((key, under) -> texts.put(String.valueOf(key), String.valueOf(under)));
        return texts;
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(path + " is not a map: " + value);
    }
}
