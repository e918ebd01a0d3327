package uk.tlevels.warehouse.generator;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import uk.tlevels.warehouse.generator.file.Landing;
import uk.tlevels.warehouse.generator.file.Planted;
import uk.tlevels.warehouse.generator.file.PlantedFile;
import uk.tlevels.warehouse.generator.file.Written;
import uk.tlevels.warehouse.generator.hosting.PlacementFiles;
import uk.tlevels.warehouse.generator.plan.Plan;
import uk.tlevels.warehouse.generator.plan.Population;
import uk.tlevels.warehouse.generator.quota.Quotas;
import uk.tlevels.warehouse.generator.quota.Scale;
import uk.tlevels.warehouse.generator.quota.Streams;
import uk.tlevels.warehouse.generator.register.DestinationFiles;
import uk.tlevels.warehouse.generator.register.HigherEducationFiles;
import uk.tlevels.warehouse.generator.register.ReferenceFiles;
import uk.tlevels.warehouse.generator.register.RegisterFiles;
import uk.tlevels.warehouse.generator.results.Registrations;
import uk.tlevels.warehouse.generator.results.ResultsFiles;
import uk.tlevels.warehouse.generator.returns.CensusFiles;
import uk.tlevels.warehouse.generator.returns.IlrReturns;
import uk.tlevels.warehouse.generator.survey.SurveyFiles;

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
        Landing landing = new Landing(landingFolder);
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
    private List<Written> filesOfPeople(Plan plan, Streams streams, Landing landing) {
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
