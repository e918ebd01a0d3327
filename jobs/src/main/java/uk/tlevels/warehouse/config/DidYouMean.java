package uk.tlevels.warehouse.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Of names that there are, the one that somebody who typed another may have meant. */
public final class DidYouMean {
    /** One letter in three may be wrong, and two in any case. */
    private static final int PART = 3;

    private static final int FEW = 2;

    private DidYouMean() {}

    /** {@code "; did you mean X?"}, to be put after a message; empty when no name comes near. */
    public static String among(Collection<String> names, String typed) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int most = Math.max(FEW, wanted.length() / PART);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        record Near(String name, int steps) {}
        return names.stream()
                .map(name -> new Near(name, distance.apply(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(near -> near.steps() >= 0)
                // letters that changed places are the likeliest slip
                .min(Comparator.comparingInt(Near::steps)
                        .thenComparing(near -> !letters(near.name()).equals(letters(wanted)))
                        .thenComparing(Near::name))
                .map(near -> "; did you mean " + near.name() + "?")
                .orElse("");
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT)
                .chars()
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
