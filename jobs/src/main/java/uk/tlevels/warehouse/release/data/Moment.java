package uk.tlevels.warehouse.release.data;

import java.util.Comparator;
import uk.tlevels.warehouse.release.definition.Period;

/**
 * When a row is about.
 *
 * @param period six digits of an academic year, or four
 * @param identifier e.g. {@code Academic year}
 */
public record Moment(String period, String identifier) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER =
            Comparator.comparing(Moment::period).thenComparing(Moment::identifier);

    private static final int ACADEMIC_YEAR = 6;

    /** As people read it, e.g. {@code 2022/23}. */
    public String title() {
        return period.length() == ACADEMIC_YEAR ? period.substring(0, 4) + "/" + period.substring(4) : period;
    }

    /** The same some years earlier. */
    public Moment before(int years) {
        Period start = new Period(Integer.parseInt(period.substring(0, 4))).before(years);
        return new Moment(period.length() == ACADEMIC_YEAR ? start.code() : String.valueOf(start.start()), identifier);
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
