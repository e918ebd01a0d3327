package uk.tlevels.generator.quota;

import java.util.SplittableRandom;

/** Random streams by name, so that one more draw in one place never moves another place. */
public record Streams(long seed) {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** The stream of the name, from its beginning. */
    public SplittableRandom named(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return new SplittableRandom(mix(seed, hash));
    }

    /** A well mixed number that depends on both arguments only. */
    public static long mix(long first, long second) {
        long z = first * 0x9e3779b97f4a7c15L + second;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
