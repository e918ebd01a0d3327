package uk.tlevels.generator.register;

import java.nio.charset.Charset;
import java.util.List;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Place;
import uk.tlevels.generator.people.Provider;

/** The schools register (GIAS): Windows-1252, dates dd-MM-yyyy, providers of other kinds absent. */
final class SchoolRegister {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int EVERY_NTH_CLOSED = 83;

    private SchoolRegister() {}

    static Written write(List<Provider> providers, LandingRoot landing) {
        return landing.csv(
                "reference/edubasealldata20240401.csv",
                CsvText.WINDOWS,
                WINDOWS_1252,
                new Planted(),
                csv -> rows(csv, providers));
    }

    private static void rows(CsvText csv, List<Provider> providers) {
        csv.row(
                "URN",
                "LA (code)",
                "LA (name)",
                "EstablishmentNumber",
                "EstablishmentName",
                "TypeOfEstablishment (name)",
                "EstablishmentStatus (name)",
                "OpenDate",
                "CloseDate",
                "PhaseOfEducation (name)",
                "UKPRN",
                "Postcode",
                "DistrictAdministrative (code)",
                "GOR (code)",
                "GOR (name)");
        for (Provider provider : providers) {
            if (provider.kind().establishmentType().isEmpty()) {
                continue;
            }
            Place place = provider.place();
            boolean closed = provider.index() % EVERY_NTH_CLOSED == 50;
            csv.row(
                    String.valueOf(provider.urn()),
                    place.laCode(),
                    place.laName(),
                    String.valueOf(4_000 + provider.index()),
                    provider.name(),
                    provider.kind().establishmentType(),
                    closed ? "Closed" : "Open",
                    provider.index() % 4 == 0 ? "" : "01-09-20" + (10 + provider.index() % 10),
                    closed ? "31-08-2024" : "",
                    "16 plus",
                    String.valueOf(provider.ukprn()),
                    provider.postcode(),
                    place.districtCode(),
                    place.gorLetter(),
                    place.gorName());
        }
    }
}
