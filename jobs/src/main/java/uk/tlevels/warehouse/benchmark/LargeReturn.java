package uk.tlevels.warehouse.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes an ILR return of any size by repeating the learners of a real-sized one. */
final class LargeReturn {
    private static final String FIRST = "<Learner>";
    private static final String END = "</Message>";

    private LargeReturn() {}

    /** Writes a return of at least so many bytes. */
    static void write(Path pattern, Path to, long bytes) throws IOException {
        String text = Files.readString(pattern, StandardCharsets.UTF_8);
        int first = text.indexOf(FIRST);
        int lastLearner = text.lastIndexOf("</Learner>") + "</Learner>".length();
        byte[] learners = text.substring(first, lastLearner).getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(to.getParent());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 20)) {
            out.write(text.substring(0, first).getBytes(StandardCharsets.UTF_8));
            for (long written = first; written < bytes; written += learners.length) {
                out.write(learners);
            }
            out.write(END.getBytes(StandardCharsets.UTF_8));
        }
    }
}
