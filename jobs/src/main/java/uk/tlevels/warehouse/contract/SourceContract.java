package uk.tlevels.warehouse.contract;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One source: the files that bring it and the bronze table that keeps it. It travels to executors as its own text and
 * is read again there.
 *
 * @param name the source, e.g. {@code analyst_overall_results}
 * @param title its name in words
 * @param file how its files look
 * @param table the bronze table its rows go to, lineage columns last
 * @param returns which files are owed by when, where that is known
 * @param text the contract itself
 */
public record SourceContract(
        String name, String title, FileContract file, TableContract table, Optional<Returns> returns, String text)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * Reads one source contract.
     *
     * @param file the file's name, for messages; its last part must be the table's name
     * @throws ContractException when it contradicts itself
     */
    public static SourceContract parse(String file, String text) {
        YamlNode document = YamlNode.parse(file, text);
        TableContract table =
                ContractReader.read(document, Zone.BRONZE, ContractReader.LineageColumns.ADDED, Sha256.of(text));
        return new SourceContract(
                table.name().table(),
                document.require("name").text(),
                FileContractReader.read(document, table),
                table,
                ContractReader.custom(document)
                        .getOrDefault("returns", Optional.empty())
                        .map(Returns::read),
                text);
    }

    /**
     * Reads one source contract from a file whose name is the table's.
     *
     * @throws ContractException when it contradicts itself
     */
    public static SourceContract read(Path file) {
        return parse(file.toString(), SchemaFiles.text(file));
    }

    private Object writeReplace() {
        return new Text(table.document().file(), text);
    }

    private record Text(String file, String text) implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() {
            return parse(file, text);
        }
    }
}
