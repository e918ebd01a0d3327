package uk.tlevels.generator;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.PlantedFile;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.hosting.PlacementFiles;
import uk.tlevels.generator.plan.Plan;
import uk.tlevels.generator.plan.Population;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;
import uk.tlevels.generator.register.DestinationFiles;
import uk.tlevels.generator.register.HigherEducationFiles;
import uk.tlevels.generator.register.ReferenceFiles;
import uk.tlevels.generator.register.RegisterFiles;
import uk.tlevels.generator.results.Registrations;
import uk.tlevels.generator.results.ResultsFiles;
import uk.tlevels.generator.returns.CensusFiles;
import uk.tlevels.generator.returns.IlrReturns;
import uk.tlevels.generator.survey.SurveyFiles;

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
        PlantedFile plantedFile = new PlantedFile(seed, scale);
        plantedFile.refuseAnotherPopulation(landingFolder);
        LandingRoot landing = new LandingRoot(landingFolder);
        Streams streams = new Streams(seed);
        Scale share = new Scale(scale);
        Plan plan = new Plan(quotas.file("quotas.yaml"), share, streams);
        List<Written> written = new ArrayList<>(sideBySide(List.of(
                () -> filesOfPeople(plan, streams, landing),
                () -> ReferenceFiles.write(plan.providers(), plan.catalogue(), landing),
                () -> SurveyFiles.write(quotas, streams, landing),
                () -> RegisterFiles.write(quotas, plan.providers(), streams, share, landing),
                () -> HigherEducationFiles.write(quotas, streams, share, landing))));
        Planted planted = new Planted();
        written.forEach(file -> planted.addAll(file.planted()));
        written.add(plantedFile.write(planted, landing));
        return new GenerationReport(
                written.stream().map(Written::path).toList(),
                written.stream().mapToLong(Written::bytes).sum(),
                planted.kinds());
    }

    /** Plans everyone, beside whatever knows nobody, and then writes all files about them. */
    private List<Written> filesOfPeople(Plan plan, Streams streams, LandingRoot landing) {
        Population population = Population.plan(plan, quotas);
        Registrations registrations = Registrations.plan(plan);
        return sideBySide(List.of(
                () -> new IlrReturns(population, landing).write(),
                () -> CensusFiles.write(population, landing),
                () -> ResultsFiles.write(population, registrations, quotas, streams, landing),
                () -> PlacementFiles.write(quotas, plan.scale(), registrations, streams, landing),
                () -> DestinationFiles.write(quotas, plan.scale(), population, streams, landing)));
    }

    private static List<Written> sideBySide(List<Supplier<List<Written>>> kinds) {
        return kinds.parallelStream().map(Supplier::get).flatMap(List::stream).toList();
    }
}
