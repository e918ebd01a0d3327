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

    private Contracts() {}

    /**
     * Reads {@code sources/} and the folder of each {@link Zone} under a folder.
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
            contracts.add(source.table());
        }
        for (Zone zone : Zone.values()) {
            for (Path file : yaml(schemas.resolve(zone.schema()))) {
                String text = SchemaFiles.text(file);
                YamlNode document = YamlNode.parse("schemas/" + zone.schema() + "/" + file.getFileName(), text);
                TableContract table =
                        ContractReader.read(document, zone, ContractReader.LineageColumns.NONE, Sha256.of(text));
                contracts.add(table);
            }
        }
        return contracts;
    }

    private void add(TableContract table) {
        Optional<TableContract> before = Optional.ofNullable(tables.put(table.name(), table));
        before.ifPresent(other -> {
            throw new ContractException(
                    table.file(), 1, "table " + table.name() + " is described by " + other.file() + " already");
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

    /** A zone, or the sources, may have no folder. */
    private static List<Path> yaml(Path folder) {
        return Files.isDirectory(folder) ? SchemaFiles.yaml(folder) : List.of();
    }
}
