package uk.tlevels.warehouse.ingest;

import java.util.Set;
import java.util.function.Predicate;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/**
 * The files that somebody has looked at and wants taken in, though they are held back.
 *
 * @param names their names, with or without the folder
 */
public record Accepted(Set<String> names) implements Predicate<SourceFile> {
    /** No file. */
    public static final Accepted NONE = new Accepted(Set.of());

    /** Copies the names. */
    public Accepted {
        names = Set.copyOf(names);
    }

    @Override
    public boolean test(SourceFile source) {
        LandedFile file = source.file();
        return names.stream()
                .anyMatch(name ->
                        name.equals(file.name()) || name.equals(file.fileName()) || name.endsWith("/" + file.name()));
    }
}
