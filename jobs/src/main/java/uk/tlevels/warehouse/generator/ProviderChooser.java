package uk.tlevels.warehouse.generator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Spreads starters over providers: everyone gets one first, then larger providers get more. */
final class ProviderChooser {

    private static final int TRIES = 12;

    private final List<Provider> providers;
    private final Weighted<Provider> bySize;
    private final SplittableRandom random;
    private int served;

    ProviderChooser(List<Provider> providers, SplittableRandom random) {
        this.providers = providers;
        this.random = random;
        this.bySize = new Weighted<>(providers, Provider::weight);
    }

    Provider next(Predicate<Provider> suitable) {
        if (served < providers.size()) {
            return providers.get(served++);
        }
        Provider provider = any();
        for (int i = 0; i < TRIES && !suitable.test(provider); i++) {
            provider = any();
        }
        return provider;
    }

    /** A provider other than the one given, where there is another. */
    Provider other(Provider than) {
        Provider provider = any();
        while (provider.equals(than) && providers.size() > 1) {
            provider = any();
        }
        return provider;
    }

    Provider any() {
        return bySize.draw(random);
    }

    /** The provider that someone comes from, where it is among these, four times in five. */
    Provider preferably(int index, Predicate<Provider> suitable) {
        boolean stays = index < providers.size() && random.nextInt(5) < 4;
        return stays && served >= providers.size() ? providers.get(index) : next(suitable);
    }
}
