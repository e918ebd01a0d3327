package uk.tlevels.generator.people;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import uk.tlevels.generator.quota.Weighted;

/** Spreads starters over providers: everyone gets one first, then larger providers get more. */
public final class ProviderChooser {

    private static final int TRIES = 12;

    private final List<Provider> providers;
    private final Weighted<Provider> bySize;
    private final SplittableRandom random;
    private int served;

    /** Among these, in this order. */
    public ProviderChooser(List<Provider> providers, SplittableRandom random) {
        this.providers = providers;
        this.random = random;
        this.bySize = new Weighted<>(providers, Provider::weight);
    }

    /** The next provider that nobody came to yet; later any, by size, suitable if a few draws find one. */
    public Provider next(Predicate<Provider> suitable) {
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
    public Provider other(Provider than) {
        Provider provider = any();
        while (provider.equals(than) && providers.size() > 1) {
            provider = any();
        }
        return provider;
    }

    /** Any, by size. */
    public Provider any() {
        return bySize.draw(random);
    }

    /** The provider that someone comes from, where it is among these, four times in five. */
    public Provider preferably(int index, Predicate<Provider> suitable) {
        boolean stays = index < providers.size() && random.nextInt(5) < 4;
        return stays && served >= providers.size() ? providers.get(index) : next(suitable);
    }
}
