package uk.tlevels.generator.people;

import uk.tlevels.generator.quota.Streams;

/**
 * A school, college or training provider; invented.
 *
 * @param index position in the register, from 0
 * @param earlierName the name before the change between the two registers, most often the same
 * @param earlierPlace likewise the place
 * @param weight how large it is beside others
 */
public record Provider(
        int index,
        int ukprn,
        int urn,
        String name,
        String earlierName,
        Kind kind,
        Place place,
        Place earlierPlace,
        String postcode,
        int weight) {

    /** What a provider is, with the words of the two registers. */
    public enum Kind {
        COLLEGE("Further education", "UGFE"),
        SIXTH_FORM_COLLEGE("Sixth form centres", "USFC"),
        SCHOOL("Academy sponsor led", "ACAD"),
        UTC("University technical college", "ACAD"),
        TRAINING_PROVIDER("", "PLBG");

        private final String establishmentType;
        private final String legalOrgType;

        Kind(String establishmentType, String legalOrgType) {
            this.establishmentType = establishmentType;
            this.legalOrgType = legalOrgType;
        }

        /** The type of the schools register, or empty for those it does not list. */
        public String establishmentType() {
            return establishmentType;
        }

        /** The legal form in the provider register. */
        public String legalOrgType() {
            return legalOrgType;
        }
    }

    /** Whether its study programmes are returned in the school census; apprenticeships never are. */
    public boolean returnsCensus() {
        return kind == Kind.SCHOOL || kind == Kind.UTC;
    }

    /** Whether the provider teaches a T Level; about half of them each. */
    public boolean offers(TLevel tLevel) {
        return Streams.mix(index, Long.parseLong(tLevel.code().substring(0, 7))) % 2 == 0;
    }
}
