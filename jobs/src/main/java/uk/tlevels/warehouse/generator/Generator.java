package uk.tlevels.warehouse.generator;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a synthetic national population in the real file formats.
 *
 * <p>The same seed and scale give the same bytes; another seed gives other people and the same true counts.
 *
 * @param seed any number
 * @param scale share of the national population, 1 for all of it; more than 0
 * @param quotas the true counts
 */
public record Generator(long seed, BigDecimal scale, Quotas quotas) {

    /** With the shipped quotas. */
    public Generator(long seed, BigDecimal scale) {
        this(seed, scale, Quotas.shipped());
    }

    /**
     * Writes all files under the folder, which is created where it does not exist, and
     * {@code _planted.json} saying what dirt they carry.
     *
     * @throws IllegalArgumentException when the scale is not above 0, or the folder holds a population of
     *     another seed or scale
     * @throws java.io.UncheckedIOException when a file cannot be written
     */
    public GenerationReport writeTo(Path landingFolder) {
        PlantedFile.refuseAnotherPopulation(this, landingFolder);
        Streams streams = new Streams(seed);
        Population population = Population.plan(quotas, streams, new Scale(scale));
        Landing landing = new Landing(landingFolder);
        List<Written> written = new ArrayList<>(new IlrReturns(population, landing).write());
        written.addAll(CensusFiles.write(population, landing));
        Registrations registrations = Registrations.plan(population.plan());
        written.addAll(ResultsFiles.write(population, registrations, quotas, streams, landing));
        written.addAll(ReferenceFiles.write(population, landing));
        written.addAll(SurveyFiles.write(quotas, streams, landing));
        written.addAll(PlacementFiles.write(quotas, new Scale(scale), registrations, streams, landing));
        written.addAll(RegisterFiles.write(quotas, population.providers(), streams, new Scale(scale), landing));
        written.addAll(HigherEducationFiles.write(quotas, streams, new Scale(scale), landing));
        written.addAll(DestinationFiles.write(quotas, population, streams, landing));
        Planted planted = new Planted();
        written.forEach(file -> planted.addAll(file.planted()));
        written.add(PlantedFile.write(this, planted, landing));
        return new GenerationReport(
                written.stream().map(Written::path).toList(),
                written.stream().mapToLong(Written::bytes).sum(),
                planted.kinds());
    }
}
