package uk.tlevels.generator.results;

import java.util.List;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.Streams;

/**
 * The industry placement extract: second-year learners. Before June 2024 it had no T Level title. A missing
 * placement is the text Null; names are not quoted.
 */
final class PlacementExtract {

    private static final int PENDING_WITHDRAWAL = 51;

    private PlacementExtract() {}

    static List<Written> write(Registrations registrations, Streams streams, LandingRoot landing) {
        return List.of(
                write(registrations.genuine(2021), Guid.of(streams, "placement extract 2023"), landing, false),
                write(registrations.genuine(2022), Guid.of(streams, "placement extract 2024"), landing, true));
    }

    private static Written write(List<Registration> rows, String name, LandingRoot landing, boolean withTitle) {
        return landing.csv("results/" + name + ".csv", CsvText.WINDOWS, csv -> rows(csv, rows, withTitle));
    }

    private static void rows(CsvText csv, List<Registration> rows, boolean withTitle) {
        csv.append("ULN,First name,Last name," + (withTitle ? "T level title," : "")
                + "UKPRN,Provider name,Industry placement status,Pending withdrawn flag\r\n");
        for (Registration row : rows) {
            if (row.status() != RegistrationStatus.ACTIVE) {
                continue;
            }
            csv.cell(row.person().uln().value())
                    .cell(row.person().name().given())
                    .cell(row.person().name().family());
            if (withTitle) {
                csv.quoted(row.tLevel().title());
            }
            Placement placement = row.placement();
            csv.cell(row.provider().ukprn())
                    .quoted(row.provider().earlierName())
                    .cell(placement == Placement.NOT_SPECIFIED ? "Null" : placement.inExtracts())
                    .cell(row.person().trait(PENDING_WITHDRAWAL, 400) == 0 ? "True" : "False")
                    .end();
        }
    }
}
