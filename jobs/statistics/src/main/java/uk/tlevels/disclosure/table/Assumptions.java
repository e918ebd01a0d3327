package uk.tlevels.disclosure.table;

/**
 * What a reader takes for granted of what is held back.
 *
 * @param smallestHidden the smallest count that {@code c} may stand for: 1 where zeros are always shown, else 0
 */
public record Assumptions(long smallestHidden) {}
