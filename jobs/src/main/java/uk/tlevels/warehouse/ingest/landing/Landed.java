package uk.tlevels.warehouse.ingest.landing;

import java.util.List;
import java.util.Map;

/**
 * What lies in the landing folder.
 *
 * @param files the files, in the order of their names
 * @param unreadable those of which nothing can be read, each with the reason; they have no bytes and no time of last change
 * @param passedOver the names of hidden files and folders, whose names begin with {@code _} or {@code .}, and of links to a
 *     folder that they stand in
 */
public record Landed(List<LandedFile> files, Map<LandedFile, String> unreadable, List<String> passedOver) {
    /** Copies the collections. */
    public Landed {
        files = List.copyOf(files);
        unreadable = Map.copyOf(unreadable);
        passedOver = passedOver.stream().sorted().toList();
    }
}
