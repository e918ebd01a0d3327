package uk.tlevels.generator.hosting;

import java.util.SplittableRandom;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.Streams;

/** The register of employers that host placements. */
final class HostRegisterFile {

    private HostRegisterFile() {}

    static Written write(HostRegister register, Streams streams, LandingRoot landing) {
        SplittableRandom random = streams.named("host register");
        return landing.csv("placements/placement_hosts_20240731.csv", CsvText.UNIX, csv -> {
            csv.row(
                    "Employer id",
                    "Employer name",
                    "Host type",
                    "Employer size",
                    "SIC section",
                    "Region",
                    "ICB code",
                    "Postcode");
            for (Host host : register.all()) {
                csv.row(
                        String.valueOf(host.id()),
                        host.name(),
                        host.type(),
                        host.size(),
                        host.section(),
                        host.place().gorName(),
                        host.place().icbCode(),
                        host.place().postcode(random));
            }
        });
    }
}
