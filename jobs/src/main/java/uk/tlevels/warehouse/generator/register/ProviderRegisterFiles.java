package uk.tlevels.warehouse.generator.register;

import java.util.List;
import uk.tlevels.warehouse.generator.file.CsvText;
import uk.tlevels.warehouse.generator.file.Landing;
import uk.tlevels.warehouse.generator.file.Written;
import uk.tlevels.warehouse.generator.people.Place;
import uk.tlevels.warehouse.generator.people.Provider;

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

    private ProviderRegisterFiles() {}

    static List<Written> write(List<Provider> providers, Landing landing) {
        return List.of(
                landing.csv("reference/ukrlp_20230901.csv", CsvText.UNIX, csv -> {
                    csv.row(HEADER);
                    providers.forEach(provider -> row(csv, provider, provider.earlierName(), provider.earlierPlace()));
                }),
                landing.csv("reference/ukrlp_20240401.csv", CsvText.UNIX, csv -> {
                    csv.row(HEADER);
                    providers.forEach(provider -> row(csv, provider, provider.name(), provider.place()));
                }));
    }

    private static void row(CsvText csv, Provider provider, String name, Place place) {
        boolean isSchool = !provider.kind().establishmentType().isEmpty();
        csv.row(
                String.valueOf(provider.ukprn()),
                name,
                "Active",
                provider.kind().legalOrgType(),
                place.gorLetter(),
                place.laCode(),
                isSchool ? String.valueOf(provider.urn()) : "",
                provider.postcode(),
                place.icbCode());
    }
}
