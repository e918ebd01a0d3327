package uk.tlevels.warehouse.generator;

import java.util.List;

/** The provider register (UKRLP) on two days; between them some providers changed name or moved. */
final class ProviderRegisterFiles {

    private ProviderRegisterFiles() {}

    static List<Written> write(List<Provider> providers, Landing landing) {
        CsvText earlier = header();
        CsvText later = header();
        for (Provider provider : providers) {
            row(earlier, provider, provider.earlierName(), provider.earlierPlace());
            row(later, provider, provider.name(), provider.place());
        }
        return List.of(
                landing.text("reference/ukrlp_20230901.csv", earlier.toString(), new Planted()),
                landing.text("reference/ukrlp_20240401.csv", later.toString(), new Planted()));
    }

    private static CsvText header() {
        return new CsvText("\n")
                .row(
                        "UKPRN",
                        "ProviderName",
                        "ProviderStatus",
                        "LegalOrgType",
                        "GovOffReg",
                        "LEACode",
                        "EdubaseURN",
                        "Postcode",
                        "ICBCode");
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
