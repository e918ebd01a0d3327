package uk.tlevels.warehouse.generator;

import java.util.ArrayList;
import java.util.List;

/** Writes everything that comes from the results service and goes to it. */
final class ResultsFiles {

    private ResultsFiles() {}

    static List<Written> write(
            Population population, Registrations registrations, Quotas quotas, Streams streams, Landing landing) {
        Revisions revisions = new Revisions(quotas, population.plan().scale(), streams);
        List<Written> files = new ArrayList<>(new OverallExtract(registrations, revisions, landing).write());
        files.add(CoreExtract.write(registrations, streams, landing));
        files.addAll(PlacementExtract.write(registrations, streams, landing));
        files.addAll(RegistrationUploads.write(registrations, landing));
        files.addAll(ComponentResultUploads.write(registrations, landing));
        files.addAll(PlacementUploads.write(population, registrations, landing));
        return files;
    }
}
