package uk.tlevels.warehouse.generator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Spreads starters over providers: everyone gets one first, then larger providers get more. */
final class ProviderChooser {

    private static final int TRIES = 12;

    private final List<Provider> providers;
    private final int[] cumulative;
    private final SplittableRandom random;
    private int served;

    ProviderChooser(List<Provider> providers, SplittableRandom random) {
        this.providers = providers;
        this.random = random;
        this.cumulative = new int[providers.size()];
        int total = 0;
        for (int i = 0; i < cumulative.length; i++) {
            total += providers.get(i).weight();
            cumulative[i] = total;
        }
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
        int drawn = random.nextInt(cumulative[cumulative.length - 1]);
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (cumulative[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return providers.get(low);
    }

    /** The provider that someone comes from, where it is among these, four times in five. */
    Provider preferably(int index, Predicate<Provider> suitable) {
        boolean stays = index < providers.size() && random.nextInt(5) < 4;
        return stays && served >= providers.size() ? providers.get(index) : next(suitable);
    }
}
