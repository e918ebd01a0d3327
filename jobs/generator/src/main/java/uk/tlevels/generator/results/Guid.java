package uk.tlevels.generator.results;

import java.util.SplittableRandom;
import java.util.UUID;
import uk.tlevels.generator.quota.Streams;

/** File names of the kind the results service gives its extracts. */
final class Guid {

    private Guid() {}

    static String of(Streams streams, String name) {
        SplittableRandom random = streams.named(name);
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
