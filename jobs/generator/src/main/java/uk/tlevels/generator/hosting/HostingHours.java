package uk.tlevels.generator.hosting;

import java.util.List;
import java.util.SplittableRandom;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.results.Placement;
import uk.tlevels.generator.results.PlacementUploads;
import uk.tlevels.generator.results.Registration;

/**
 * Draws the hours of a placement. Whoever completed it without special consideration has at least the minimum in hours
 * that count: tasters beyond their maximum, and a shared induction that two hosts both record, come on top.
 */
final class HostingHours {

    /** Hours from which a placement is worth two hosts: each holds a shared induction. */
    static final int ENOUGH_FOR_TWO = 315;

    private static final int MINIMUM = 315;
    private static final int TASTER_MAXIMUM = 35;
    private static final int INDUCTION = 75;
    private static final int INDUCTION_FROM = 2023;

    /** Hours recorded with one host. */
    record Part(int hours, int taster, int induction) {}

    /** Hours of a placement that count, as one host records them and as two do. */
    record Total(int counted, Part whole, Part first, Part second) {}

    private final PlanNode shares;
    private final List<String> pilotBoards;
    private final SplittableRandom random;

    HostingHours(PlanNode quotas, SplittableRandom random) {
        this.shares = quotas.at("shares");
        this.pilotBoards =
                quotas.at("pilot_boards").list().stream().map(PlanNode::text).toList();
        this.random = random;
    }

    Total of(Registration row, int academicYear) {
        int counted = row.placement() == Placement.COMPLETED_WITH_SPECIAL_CONSIDERATION
                ? PlacementUploads.hours(row.person())
                : MINIMUM + (int) (random.nextDouble() * random.nextDouble() * 110);
        int taster = happens("with_tasters") ? 7 * (1 + random.nextInt(7)) : 0;
        boolean shared = counted >= MINIMUM && isShared(row, academicYear) && happens("with_shared_induction");
        int induction = shared ? INDUCTION : counted >= MINIMUM ? random.nextInt(15) : 0;
        int recorded = counted + Math.max(0, taster - TASTER_MAXIMUM);
        int first = 140 + random.nextInt(60);
        int twice = shared ? INDUCTION : 0;
        return new Total(
                counted,
                new Part(recorded, taster, induction),
                new Part(first + Math.max(0, taster - TASTER_MAXIMUM), taster, induction),
                new Part(counted - first + twice, 0, twice));
    }

    /** Fewer hours than any placement takes. */
    Part unfinished() {
        return new Part(21 + random.nextInt(260), 0, 0);
    }

    private boolean isShared(Registration row, int academicYear) {
        return academicYear >= INDUCTION_FROM
                && row.tLevel().route().equals("Health and Science")
                && pilotBoards.contains(row.provider().place().icbCode());
    }

    private boolean happens(String share) {
        return random.nextInt(1000) < shares.at(share).count();
    }
}
