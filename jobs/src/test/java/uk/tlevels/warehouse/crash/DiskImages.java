package uk.tlevels.warehouse.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.Path;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.lake.store.Faults;

/**
 * What is on a disk before and after each durable step of a run: what a machine that dies there finds when it starts
 * again. Other threads wait at their next operation while an image is taken.
 */
final class DiskImages implements Faults.Fault {
    private final java.nio.file.Path disk;
    private final java.nio.file.Path images;
    private final UnaryOperator<String> kind;
    private final Map<String, String> firstOfKind = new LinkedHashMap<>();
    private final Map<DurableStep, java.nio.file.Path> taken = new LinkedHashMap<>();

    /**
     * Images of a disk.
     *
     * @param kind what a step is one of, by its name; of each kind the first step is taken
     */
    DiskImages(java.nio.file.Path disk, java.nio.file.Path images, UnaryOperator<String> kind) {
        this.disk = disk;
        this.images = images;
        this.kind = kind;
    }

    /** The steps of which there are images. */
    synchronized List<DurableStep> all() {
        return List.copyOf(taken.keySet());
    }

    /** The folder that holds the image of a step. */
    synchronized java.nio.file.Path of(DurableStep step) {
        return taken.get(step);
    }

    @Override
    public synchronized void before(Faults.Operation operation, Path path) {
        if (DurableStep.is(operation, path)) {
            take(new DurableStep(DurableStep.name(path), DurableStep.When.BEFORE));
        }
    }

    @Override
    public synchronized void after(Faults.Operation operation, Path path) {
        if (DurableStep.is(operation, path)) {
            take(new DurableStep(DurableStep.name(path), DurableStep.When.AFTER));
        }
    }

    private void take(DurableStep step) {
        String first = firstOfKind.computeIfAbsent(kind.apply(step.name()), k -> step.name());
        if (first.equals(step.name()) && !taken.containsKey(step)) {
            taken.put(step, copy(images.resolve(Integer.toString(taken.size()))));
        }
    }

    private java.nio.file.Path copy(java.nio.file.Path image) {
        try {
            Files.createDirectories(image);
            for (java.nio.file.Path file : FolderCopy.below(disk)) {
                java.nio.file.Path to = image.resolve(disk.relativize(file).toString());
                Files.createDirectories(to.getParent());
                try {
                    Files.copy(file, to);
                } catch (NoSuchFileException gone) {
                    // the draft of a commit that another thread has just made: it may be there or not
                }
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
