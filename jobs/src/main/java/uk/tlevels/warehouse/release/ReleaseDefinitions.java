package uk.tlevels.warehouse.release;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.SchemaFiles;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.ReleaseReader;

/** The folder of the definitions of releases. */
final class ReleaseDefinitions {
    private final Path folder;
    private final ReleaseReader reader;

    ReleaseDefinitions(Path folder, ReleaseReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** The names of all definitions. */
    List<String> names() {
        return SchemaFiles.yaml(folder).stream().map(SchemaFiles::name).sorted().toList();
    }

    /**
     * The definition of that name.
     *
     * @throws IllegalArgumentException when there is none
     * @throws ContractException when it does not fit the tables, with its line
     */
    ReleaseDefinition read(String name) {
        List<Path> files = SchemaFiles.yaml(folder);
        Path file = files.stream()
                .filter(f -> f.getFileName().toString().equals(name + ".yaml"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no release '%s'; schemas/releases has %s"
                        .formatted(name, files.stream().map(SchemaFiles::name).toList())));
        ReleaseDefinition release = reader.read("schemas/releases/" + name + ".yaml", SchemaFiles.text(file));
        if (!release.name().equals(name)) {
            throw new ContractException(
                    release.source().file(),
                    1,
                    "the release is called '%s', its file '%s'".formatted(release.name(), name));
        }
        return release;
    }

    /**
     * The edition that is asked for.
     *
     * @throws ContractException when there is none, with the line where it could be added
     */
    static Edition edition(ReleaseDefinition release, ReleaseRequest request) {
        List<Edition> editions = release.editions();
        return release.edition(request.period(), request.status())
                .orElseThrow(() -> new ContractException(
                        release.source().file(),
                        editions.get(editions.size() - 1).line(),
                        "there is no edition of %s%s; there are %s. Add one under editions"
                                .formatted(
                                        request.period().title(),
                                        request.status()
                                                .map(s -> " at status " + s.title())
                                                .orElse(""),
                                        editions.stream().map(Edition::title).collect(Collectors.joining(", ")))));
    }
}
