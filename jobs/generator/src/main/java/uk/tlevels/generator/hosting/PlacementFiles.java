package uk.tlevels.generator.hosting;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.AcademicYear;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;
import uk.tlevels.generator.results.Registrations;

/** Writes who hosts industry placements, whom they host, and how integrated care boards prepare for them. */
public final class PlacementFiles {

    /** The cohorts of whose placements something is known: the last began too late. */
    private static final List<Integer> COHORTS =
            AcademicYear.ALL.stream().filter(year -> year < AcademicYear.LAST).toList();

    private PlacementFiles() {}

    /** Writes them all; hosts are found for the registrations of every cohort but the last. */
    public static List<Written> write(
            Quotas quotas, Scale scale, Registrations registrations, Streams streams, LandingRoot landing) {
        PlanNode plan = quotas.file("placements.yaml");
        HostRegister register = HostRegister.of(plan, scale);
        List<Written> files = new ArrayList<>();
        files.add(HostRegisterFile.write(register, streams, landing));
        files.addAll(new PlacementRegisterFiles(plan, scale, streams)
                .write(hostings(plan, scale, registrations, register, streams), landing));
        files.add(ReadinessFile.write(plan, streams, landing));
        files.add(CapacityFile.write(plan, scale, streams, landing));
        files.addAll(QuestionnaireFile.write(plan, streams, landing));
        return files;
    }

    static List<Hosting> hostings(
            PlanNode plan, Scale scale, Registrations registrations, HostRegister register, Streams streams) {
        List<Hosting> hostings = new ArrayList<>();
        for (int cohort : COHORTS) {
            hostings.addAll(
                    new HostingPlanner(register, plan, scale, streams, cohort).run(registrations.genuine(cohort)));
        }
        return hostings;
    }
}
