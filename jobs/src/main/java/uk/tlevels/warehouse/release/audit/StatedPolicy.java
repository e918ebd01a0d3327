package uk.tlevels.warehouse.release.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.warehouse.release.definition.ReleaseReader;
import uk.tlevels.warehouse.release.manifest.Manifest;

/** What folders say that their counts were hidden by: releases of ours carry their definition. */
public final class StatedPolicy {
    private StatedPolicy() {}

    /**
     * The policy of all of some folders; empty where one does not say, or two differ.
     *
     * @throws uk.tlevels.warehouse.contract.ContractException when a definition cannot be read
     */
    public static Optional<Policy> of(List<Path> folders) {
        List<Optional<Policy>> stated =
                folders.stream().map(StatedPolicy::of).distinct().toList();
        return stated.size() == 1 ? stated.get(0) : Optional.empty();
    }

    private static Optional<Policy> of(Path folder) {
        Path definition = folder.resolve(Manifest.DEFINITION);
        if (!Files.isRegularFile(definition)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReleaseReader.policy(definition.toString(), Files.readString(definition)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + definition, e);
        }
    }
}
