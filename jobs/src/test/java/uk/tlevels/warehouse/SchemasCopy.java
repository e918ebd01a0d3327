package uk.tlevels.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;

/** The contracts of the project in a folder where a test can change them. */
public record SchemasCopy(Path folder) {
    /** Copies the contracts into a folder. */
    public static SchemasCopy in(Path folder) {
        Path schemas = Schemas.folder();
        try (Stream<Path> files = Files.walk(schemas)) {
            List<Path> contracts =
                    files.filter(f -> f.toString().endsWith(".yaml")).toList();
            for (Path file : contracts) {
                Path copy = folder.resolve(schemas.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SchemasCopy(folder);
    }

    /** Replaces the one place of a text in a contract. */
    public SchemasCopy change(String contract, String text, String replacement) {
        Path file = folder.resolve(contract);
        try {
            String before = Files.readString(file);
            if (before.split(java.util.regex.Pattern.quote(text), -1).length != 2) {
                throw new AssertionError(contract + " must hold this once: " + text);
            }
            Files.writeString(file, before.replace(text, replacement));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Takes away the contracts of silver and gold but those of some tables, which must read no other. */
    public SchemasCopy keep(TableName... tables) {
        Set<Path> kept = Stream.of(tables)
                .map(table -> folder.resolve(table.zone().schema()).resolve(table.table() + ".yaml"))
                .collect(Collectors.toSet());
        for (Zone zone : List.of(Zone.SILVER, Zone.GOLD)) {
            try (Stream<Path> contracts = Files.list(folder.resolve(zone.schema()))) {
                for (Path contract : contracts.filter(c -> !kept.contains(c)).toList()) {
                    Files.delete(contract);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** The contracts as they stand. */
    public Contracts contracts() {
        return Contracts.read(folder);
    }
}
