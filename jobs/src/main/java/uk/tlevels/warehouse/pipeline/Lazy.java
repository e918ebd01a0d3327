package uk.tlevels.warehouse.pipeline;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> make;
    private Optional<T> made = Optional.empty();

    /** @param make makes it; asked again where it threw something */
    public Lazy(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        if (made.isEmpty()) {
            made = Optional.of(make.get());
        }
        return made.get();
    }
}
