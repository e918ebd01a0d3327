package uk.tlevels.generator.file;

/**
 * A file that was written and what was planted in it.
 *
 * @param path relative to the landing folder, with forward slashes
 */
public record Written(String path, long bytes, Planted planted) {}
