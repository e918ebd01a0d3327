package uk.tlevels.warehouse.contract;

import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A node of a YAML file that knows where it stands, so that every complaint about a contract can name file and line.
 */
public final class YamlNode {
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final YamlFile file;
    private final Node node;
    /** Nodes below this one that stand in another file; a node is equal to none but itself. */
    private final Map<Node, YamlFile> elsewhere;

    YamlNode(YamlFile file, Node node, Map<Node, YamlFile> elsewhere) {
        this.file = elsewhere.getOrDefault(node, file);
        this.node = node;
        this.elsewhere = elsewhere;
    }

    private YamlNode below(Node part) {
        return new YamlNode(file, part, elsewhere);
    }

    /**
     * Parses one YAML (or JSON) document.
     *
     * @param file the name used in messages
     * @throws ContractException when the text is not YAML or holds nothing
     */
    public static YamlNode parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(MAX_BYTES);
        try (Reader reader = new StringReader(text)) {
            Node root = new Yaml(options).compose(reader);
            if (root == null) {
                throw new ContractException(file, 1, "the file is empty");
            }
            return new YamlNode(new YamlFile(file, text), root, Map.of());
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ContractException(file, line, "not valid YAML: " + e.getProblem());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The name of the file this node stands in. */
    public String file() {
        return file.name();
    }

    /** The file this node stands in. */
    YamlFile written() {
        return file;
    }

    /** The line of this node, from 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** An error at this node. */
    public ContractException error(String reason) {
        return place().error(reason);
    }

    /** Where this node stands. */
    public Place place() {
        return new Place(file(), line());
    }

    /** The scalar text of this node, which is SQL. */
    WrittenSql sql() {
        String text = text().strip();
        return file.sql(text, (ScalarNode) node);
    }

    /** Whether this node is a single value. */
    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** The node itself, which knows its line and not its file. */
    Node node() {
        return node;
    }

    /** Whether this node is a list. */
    boolean isSequence() {
        return node instanceof SequenceNode;
    }

    /** The scalar text of this node. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error("a single value is expected here");
    }

    /** The elements of this sequence. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::below).toList();
        }
        throw error("a list is expected here");
    }

    /** The scalar elements of this sequence. */
    public List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    /** The entries of this mapping in the order of the file. */
    public Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("a mapping is expected here");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = below(tuple.getKeyNode()).text();
            if (entries.putIfAbsent(key, below(tuple.getValueNode())) != null) {
                throw below(tuple.getKeyNode()).error("'" + key + "' is given twice");
            }
        }
        return entries;
    }

    /** The value under a key of this mapping, if there is one. */
    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key)).filter(n -> !n.isNull());
    }

    /** The value under a key of this mapping; its absence is an error at this node. */
    public YamlNode require(String key) {
        return find(key).orElseThrow(() -> error("'" + key + "' is missing"));
    }

    /** The text under a key, or a default. */
    public String text(String key, String otherwise) {
        return find(key).map(YamlNode::text).orElse(otherwise);
    }

    /** The elements under a key, or none. */
    public List<YamlNode> list(String key) {
        return find(key).map(YamlNode::items).orElse(List.of());
    }

    /** The truth under a key, or false. */
    public boolean flag(String key) {
        return find(key)
                .map(n -> switch (n.text()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw n.error("true or false is expected, not '" + n.text() + "'");
                })
                .orElse(false);
    }

    /** Refuses keys outside the given ones, so that a misspelt key is never passed over. */
    public YamlNode only(Set<String> known) {
        List<String> strange = new ArrayList<>(entries().keySet());
        strange.removeAll(known);
        if (!strange.isEmpty()) {
            throw entries()
                    .get(strange.get(0))
                    .error("'" + strange.get(0) + "' is not known here; known: " + new TreeSet<>(known));
        }
        return this;
    }

    private boolean isNull() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    /** The document as YAML text, without comments; equal content, equal text. */
    String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(120);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(node, text);
        return text.toString();
    }

    /** A copy of this mapping that can be added to. */
    EditedYaml edited() {
        return new EditedYaml(this);
    }

    /** Tells the file of this node and of those below it that stand elsewhere. */
    void tell(Map<Node, YamlFile> files) {
        files.putAll(elsewhere);
        files.put(node, file);
    }
}
