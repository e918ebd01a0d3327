package uk.tlevels.warehouse.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping in the making: every node keeps the file and line that it was written in. */
final class EditedYaml {
    private final Map<String, YamlNode> values;
    private YamlNode place;

    EditedYaml(YamlNode mapping) {
        this.values = new LinkedHashMap<>(mapping.entries());
        this.place = mapping;
    }

    /** Has complaints about the mapping as a whole name the place of another node. */
    EditedYaml at(YamlNode other) {
        place = other;
        return this;
    }

    /** Sets a key. */
    EditedYaml with(String key, YamlNode value) {
        values.put(key, value);
        return this;
    }

    /** Sets a key to a text. */
    EditedYaml with(String key, String text) {
        return with(key, scalar(text));
    }

    /** Another mapping in the same place, with one key. */
    EditedYaml only(String key, String text) {
        values.clear();
        return with(key, text);
    }

    /** Sets a key to a list. */
    EditedYaml with(String key, List<YamlNode> items) {
        List<Node> nodes = items.stream().map(item -> item.node()).toList();
        Map<Node, YamlFile> files = new HashMap<>();
        items.forEach(item -> item.tell(files));
        Node list = new SequenceNode(
                Tag.SEQ,
                true,
                nodes,
                place.node().getStartMark(),
                place.node().getEndMark(),
                DumperOptions.FlowStyle.BLOCK);
        return with(key, new YamlNode(place.written(), list, files));
    }

    /** Sets a key before all others unless it is there. */
    EditedYaml first(String key, String text) {
        if (!values.containsKey(key)) {
            Map<String, YamlNode> others = new LinkedHashMap<>(values);
            values.clear();
            values.put(key, scalar(text));
            values.putAll(others);
        }
        return this;
    }

    /** Sets a key after all others unless it is there. */
    EditedYaml last(String key, String text) {
        values.computeIfAbsent(key, absent -> scalar(text));
        return this;
    }

    private YamlNode scalar(String text) {
        return new YamlNode(place.written(), scalarNode(text), Map.of());
    }

    private Node scalarNode(String text) {
        return new ScalarNode(
                Tag.STR, text, place.node().getStartMark(), place.node().getEndMark(), DumperOptions.ScalarStyle.PLAIN);
    }

    YamlNode node() {
        Map<Node, YamlFile> files = new HashMap<>();
        List<NodeTuple> tuples = new ArrayList<>();
        values.forEach((key, value) -> {
            value.tell(files);
            tuples.add(new NodeTuple(scalarNode(key), value.node()));
        });
        Node mapping = new MappingNode(
                Tag.MAP,
                true,
                tuples,
                place.node().getStartMark(),
                place.node().getEndMark(),
                DumperOptions.FlowStyle.BLOCK);
        return new YamlNode(place.written(), mapping, files);
    }
}
