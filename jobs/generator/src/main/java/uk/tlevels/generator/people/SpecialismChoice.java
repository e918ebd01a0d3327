package uk.tlevels.generator.people;

import java.util.List;

/**
 * One specialism, or a pair taken together.
 *
 * @param code the code results show; for a pair the pair's own
 * @param registered the codes registered: one, or the two of a pair
 */
public record SpecialismChoice(String code, String name, List<String> registered) {}
