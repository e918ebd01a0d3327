package uk.tlevels.warehouse.lake.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/** Watches, with Flight Recorder, which processes this JVM starts. */
final class ProcessStarts {

    private static final String EVENT = "jdk.ProcessStart";

    private ProcessStarts() {}

    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    /** The command lines started while the action runs. */
    static List<String> during(Action action) throws IOException {
        Path file = Files.createTempFile("process-starts", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable(EVENT);
            recording.start();
            action.run();
            recording.stop();
            recording.dump(file);
            return RecordingFile.readAllEvents(file).stream()
                    .filter(event -> EVENT.equals(event.getEventType().getName()))
                    .map(event -> event.getString("command"))
                    .toList();
        } finally {
            Files.delete(file);
        }
    }
}
