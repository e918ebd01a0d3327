package uk.tlevels.generator.people;

import java.util.Locale;

/**
 * Ways in which programs and people write what means the same: some rows of a person come in them. Readers must take the
 * value as it is meant, so none of them changes a count.
 */
public enum Spelling {
    /** {@code 10000536.0}, as statistics packages write whole numbers of a column with gaps. */
    NUMBER_WITH_POINT_ZERO(111, 60),
    /** {@code 6037083x}. */
    CODE_IN_LOWER_CASE(112, 20),
    /** {@code 2023-09-11T00:00:00}, as spreadsheets and databases write days. */
    DATE_TIME_AT_MIDNIGHT(113, 90),
    /** {@code 2324} for 2023/24, as the ILR writes years. */
    YEAR_IN_FOUR_DIGITS(114, 30);

    private final int purpose;
    private final int every;

    Spelling(int purpose, int every) {
        this.purpose = purpose;
        this.every = every;
    }

    /** Whether the rows of a person come in it: one person in so many. */
    public boolean isOf(Person person) {
        return person.trait(purpose, every) == 0;
    }

    /** The kind of dirt, as {@code _planted.json} names it. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }
}
