package uk.tlevels.generator.results;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.plan.Population;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Streams;

/** Writes everything that comes from the results service and goes to it. */
public final class ResultsFiles {

    private ResultsFiles() {}

    /** Writes them all: extracts of three summers, and the uploads that led to them. */
    public static List<Written> write(
            Population population, Registrations registrations, Quotas quotas, Streams streams, LandingRoot landing) {
        ResultRevisions revisions =
                new ResultRevisions(quotas, population.plan().scale(), streams);
        List<Written> files = new ArrayList<>(new OverallExtract(registrations, revisions, landing).write());
        files.add(CoreExtract.write(registrations, streams, landing));
        files.addAll(PlacementExtract.write(registrations, streams, landing));
        files.addAll(RegistrationUploads.write(registrations, landing));
        files.addAll(ComponentResultUploads.write(registrations, landing));
        files.addAll(PlacementUploads.write(population, registrations, landing));
        return files;
    }
}
