package uk.tlevels.warehouse.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Files in groups, one for each task. */
public final class FileGroups {
    private FileGroups() {}

    /**
     * Files in groups of about equal size, the largest first; the same files give the same groups.
     *
     * @param most how many groups at most
     */
    public static List<List<SourceFile>> balanced(List<SourceFile> files, int most) {
        PriorityQueue<Group> groups = new PriorityQueue<>(Comparator.comparingLong(group -> group.bytes));
        for (int i = 0; i < Math.min(most, files.size()); i++) {
            groups.add(new Group());
        }
        files.stream()
                .sorted(Comparator.comparingLong(SourceFile::bytes).reversed().thenComparing(file -> file.file()
                        .name()))
                .forEach(file -> {
                    Group lightest = groups.remove();
                    lightest.files.add(file);
                    lightest.bytes += file.bytes();
                    groups.add(lightest);
                });
        return groups.stream().map(group -> group.files).toList();
    }

    private static final class Group {
        private final List<SourceFile> files = new ArrayList<>();
        private long bytes;
    }
}
