package uk.tlevels.generator.register;

import java.util.List;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Place;
import uk.tlevels.generator.people.Provider;

/** The provider register (UKRLP) on two days; between them some providers changed name or moved. */
final class ProviderRegisterFiles {

    private static final String[] HEADER = {
        "UKPRN",
        "ProviderName",
        "ProviderStatus",
        "LegalOrgType",
        "GovOffReg",
        "LEACode",
        "EdubaseURN",
        "Postcode",
        "ICBCode"
    };

    private static final List<String> NOTHING = List.of("", "NULL", "", "N/A", "");

    private ProviderRegisterFiles() {}

    static List<Written> write(List<Provider> providers, LandingRoot landing) {
        return List.of(
                edition("reference/ukrlp_20230901.csv", providers, true, landing),
                edition("reference/ukrlp_20240401.csv", providers, false, landing));
    }

    private static Written edition(String file, List<Provider> providers, boolean earlier, LandingRoot landing) {
        Planted planted = new Planted();
        return landing.csv(file, CsvText.UNIX, planted, csv -> {
            csv.row(HEADER);
            for (Provider provider : providers) {
                String urn = urn(provider);
                String ukprn = String.valueOf(provider.ukprn());
                csv.safe(ukprn)
                        .safe(earlier ? provider.earlierName() : provider.name())
                        .safe("Active")
                        .safe(provider.kind().legalOrgType());
                place(csv, provider, earlier ? provider.earlierPlace() : provider.place(), urn);
                if (urn.startsWith("N")) {
                    planted.add("text_for_no_value", file, ukprn);
                }
                if (earlier) {
                    // a spreadsheet that once held more columns
                    csv.cell("").cell("");
                    planted.add("surplus_blank_cells", file, ukprn);
                }
                csv.end();
            }
        });
    }

    /** The number of a school; of others nothing, as several programs write it. */
    private static String urn(Provider provider) {
        boolean isSchool = !provider.kind().establishmentType().isEmpty();
        return isSchool ? String.valueOf(provider.urn()) : NOTHING.get(provider.index() % NOTHING.size());
    }

    private static void place(CsvText csv, Provider provider, Place place, String urn) {
        csv.safe(place.gorLetter())
                .safe(place.laCode())
                .safe(urn)
                .safe(provider.postcode())
                .safe(place.icbCode());
    }
}
