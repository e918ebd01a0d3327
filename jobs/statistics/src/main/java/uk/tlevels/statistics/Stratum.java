package uk.tlevels.statistics;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A first-stage stratum of a survey design. Respondents without a stratum belong together to {@link #WHOLE}: a design
 * that names no strata is one stratum. Ordered with {@link #WHOLE} first, then by name.
 *
 * @param name the stratum's name, empty for the stratum of all that name none
 */
public record Stratum(Optional<String> name) implements Comparable<Stratum> {
    /** The one stratum of a design without strata. */
    public static final Stratum WHOLE = new Stratum(Optional.empty());

    private static final Comparator<Stratum> ORDER =
            Comparator.comparing((Stratum stratum) -> stratum.name.isPresent()).thenComparing(s -> s.name.orElse(""));

    public Stratum {
        Objects.requireNonNull(name, "name");
    }

    /** The stratum of that name. */
    public static Stratum of(String name) {
        return new Stratum(Optional.of(name));
    }

    /** This stratum among those of one of several designs: designs of different names share none. */
    public Stratum under(String design) {
        return of(name.map(own -> design + "/" + own).orElse(design));
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name.orElse("(no stratum)");
    }
}
