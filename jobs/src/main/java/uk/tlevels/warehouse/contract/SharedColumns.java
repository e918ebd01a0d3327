package uk.tlevels.warehouse.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The columns that several contracts name and none describes again: the files of {@code schemas/columns}. A key with a
 * mapping is a column, called by its key; a key with a list is several of them, in order, each by its name or as one that
 * differs from it in the keys beside.
 */
final class SharedColumns {
    /** A key of a column that is none of the standard: the shared column that it differs from. */
    static final String COLUMN = "column";

    /** No columns are shared. */
    static final SharedColumns NONE = new SharedColumns();

    private final Map<String, YamlNode> entries = new TreeMap<>();

    private SharedColumns() {}

    /**
     * Reads all files of a folder, which may be missing.
     *
     * @throws ContractException when a name is given twice, or a list names a column that there is not
     */
    static SharedColumns read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        SharedColumns shared = new SharedColumns();
        for (Path file : SchemaFiles.yaml(folder)) {
            YamlNode document = YamlNode.parse("schemas/columns/" + file.getFileName(), SchemaFiles.text(file));
            document.entries().forEach((name, node) -> {
                if (shared.entries.putIfAbsent(name, node) != null) {
                    throw node.error("'" + name + "' is shared already, in "
                            + shared.entries.get(name).file());
                }
            });
        }
        shared.entries.values().forEach(node -> shared.named(node).forEach(unused -> {}));
        return shared;
    }

    /** The columns that a name in a contract stands for, each with its own name. */
    List<Named> of(YamlNode reference) {
        YamlNode entry = Optional.ofNullable(entries.get(reference.text()))
                .orElseThrow(() -> reference.error("'%s' is no column of schemas/columns; there are %s"
                        .formatted(reference.text(), entries.keySet())));
        return entry.isSequence() ? named(entry) : List.of(new Named(reference.text(), entry));
    }

    /** The column that a mapping names under {@link #COLUMN}, with the other keys of the mapping in the place of its own. */
    Named differing(YamlNode property) {
        YamlNode reference = property.require(COLUMN);
        List<Named> columns = of(reference);
        if (columns.size() != 1) {
            throw reference.error("'" + reference.text() + "' is several columns; one can differ, not all alike");
        }
        EditedYaml edited = columns.get(0).description().edited().at(property);
        property.entries().forEach((key, value) -> {
            if (!key.equals(COLUMN)) {
                edited.with(key, value);
            }
        });
        return new Named(columns.get(0).name(), edited.node());
    }

    private List<Named> named(YamlNode entry) {
        if (!entry.isSequence()) {
            return List.of();
        }
        List<Named> columns = new ArrayList<>();
        for (YamlNode item : entry.items()) {
            YamlNode name = item.isScalar() ? item : item.require(COLUMN);
            YamlNode column = entries.get(name.text());
            if (column == null || column.isSequence()) {
                throw name.error("'" + name.text() + "' is no shared column");
            }
            columns.add(item.isScalar() ? new Named(name.text(), column) : differing(item));
        }
        return columns;
    }

    /**
     * A shared column.
     *
     * @param name what it is called
     * @param description its keys but the name
     */
    record Named(String name, YamlNode description) {}
}
