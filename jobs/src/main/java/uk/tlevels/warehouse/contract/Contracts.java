package uk.tlevels.warehouse.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All contracts: the catalog of the warehouse. A table exists because a file in {@code schemas/} says so.
 */
public final class Contracts {
    private final Map<String, SourceContract> sources = new TreeMap<>();
    private final Map<TableName, TableContract> tables = new TreeMap<>();
    private final Map<TableName, String> documents = new TreeMap<>();

    private Contracts() {}

    /**
     * Reads {@code sources/}, {@code columns/} and the folder of each {@link Zone} under a folder.
     *
     * @param schemas the folder, on disk or inside the jar
     * @throws ContractException for the first contract that contradicts itself
     */
    public static Contracts read(Path schemas) {
        Contracts contracts = new Contracts();
        for (Path file : yaml(schemas.resolve("sources"))) {
            String text = SchemaFiles.text(file);
            SourceContract source = SourceContract.parse("schemas/sources/" + file.getFileName(), text);
            contracts.sources.put(source.name(), source);
            contracts.add(source.table(), source.text());
        }
        SharedColumns shared = SharedColumns.read(schemas.resolve("columns"));
        for (Zone zone : Zone.values()) {
            for (Path file : yaml(schemas.resolve(zone.schema()))) {
                YamlNode document =
                        YamlNode.parse("schemas/" + zone.schema() + "/" + file.getFileName(), SchemaFiles.text(file));
                YamlNode complete = CompleteContract.of(document, zone, shared);
                String text = complete.yaml();
                contracts.add(
                        ContractReader.read(complete, zone, ContractReader.LineageColumns.NONE, Sha256.of(text)), text);
            }
        }
        contracts.views().forEach(view -> contracts.find(view.name()).ifPresent(taken -> {
            throw new ContractException(
                    taken.document().file(),
                    1,
                    "%s is the name of a view of the rows of %s; call the table otherwise"
                            .formatted(view.name(), view.table().name()));
        }));
        return contracts;
    }

    /**
     * A table's contract as a whole document of the Open Data Contract Standard, with nothing left to shared columns.
     *
     * @return YAML; a source's as it is written
     */
    public String document(TableName table) {
        return Optional.ofNullable(documents.get(table))
                .orElseThrow(() -> new IllegalArgumentException("no contract in schemas/ describes table " + table));
    }

    private void add(TableContract table, String document) {
        documents.put(table.name(), document);
        Optional<TableContract> before = Optional.ofNullable(tables.put(table.name(), table));
        before.ifPresent(other -> {
            throw new ContractException(
                    table.document().file(),
                    1,
                    "table " + table.name() + " is described by "
                            + other.document().file() + " already");
        });
    }

    /** The sources by name. */
    public Collection<SourceContract> sources() {
        return List.copyOf(sources.values());
    }

    /** The tables by name. */
    public Collection<TableContract> tables() {
        return List.copyOf(tables.values());
    }

    /** The contract of a table, if there is one. */
    public Optional<TableContract> find(TableName name) {
        return Optional.ofNullable(tables.get(name));
    }

    /** The contract of a table; an {@link IllegalArgumentException} when no contract describes it. */
    public TableContract table(TableName name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("no contract in schemas/ describes table " + name));
    }

    /** The views of tables with totals, each of one kind of row; by name. */
    public List<KindView> views() {
        return tables.values().stream().flatMap(KindView::of).toList();
    }

    /** The view of a name, if there is one. */
    public Optional<KindView> view(TableName name) {
        return views().stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /** The views of one table. */
    public List<KindView> views(TableContract table) {
        return KindView.of(table).toList();
    }

    /** A zone, or the sources, may have no folder. */
    private static List<Path> yaml(Path folder) {
        return Files.isDirectory(folder) ? SchemaFiles.yaml(folder) : List.of();
    }
}
