package uk.tlevels.warehouse.pipeline;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.config.BuildParameters;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.contract.TableName;

/**
 * Hashes of everything that tables are computed from. A table whose hash is the published one is what a build would make
 * again.
 *
 * @param codeVersion the software
 * @param reference the reference files
 * @param parameters what a build counts
 * @param keyCheck the check value of the pseudonym key; only tables that hold pseudonyms depend on it
 */
record Fingerprints(String codeVersion, ReferenceData reference, BuildParameters parameters, String keyCheck) {
    /**
     * The fingerprint of a step's table.
     *
     * @param contents the content hashes of the tables that it reads
     */
    String of(Step step, Map<TableName, String> contents) {
        String inputs = new TreeSet<>(step.inputs())
                .stream().map(t -> t + " " + contents.getOrDefault(t, "none")).collect(Collectors.joining("\n"));
        String references = new TreeSet<>(step.references())
                .stream().map(r -> r + " " + reference.fingerprint(r)).collect(Collectors.joining("\n"));
        return Sha256.of(String.join(
                "\n",
                codeVersion,
                step.definition(),
                step.contract().document().sha256(),
                parameters.json(),
                inputs,
                references,
                step.makesPseudonyms() ? keyCheck : ""));
    }
}
