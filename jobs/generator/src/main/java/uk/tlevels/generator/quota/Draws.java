package uk.tlevels.generator.quota;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/** Drawing from lists and date ranges. */
public final class Draws {

    private Draws() {}

    /** Any item, each as likely as the others. */
    public static <T> T pick(List<T> items, SplittableRandom random) {
        return items.get(random.nextInt(items.size()));
    }

    /** Puts items into an order, each as likely as the others. */
    public static <T> void shuffle(List<T> items, SplittableRandom random) {
        for (int i = items.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T held = items.get(i);
            items.set(i, items.get(j));
            items.set(j, held);
        }
    }

    /** A day from {@code first} to {@code last}, both included. */
    public static LocalDate day(LocalDate first, LocalDate last, SplittableRandom random) {
        return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
    }
}
