package uk.tlevels.warehouse.maintenance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import uk.tlevels.learner.Uln;

/** A file of learner numbers, one a line. Its complaints name the line and never what stands there. */
public final class UlnFile {
    private UlnFile() {}

    /**
     * The numbers in a file; blank lines are passed over.
     *
     * @throws IllegalArgumentException when a line is no learner's own number, or the file holds none
     */
    public static Set<Uln> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(file + ": there is no such file", e);
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + ": not a text in UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        Set<Uln> numbers = new TreeSet<>(java.util.Comparator.comparing(Uln::digits));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                numbers.add(number(file, i + 1, line));
            }
        }
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException(file + ": no line holds a ULN");
        }
        return numbers;
    }

    private static Uln number(Path file, int line, String text) {
        Uln number = Uln.parse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: line %d: not a ULN, which is ten digits and nothing else".formatted(file, line)));
        if (number.isTemporary()) {
            throw new IllegalArgumentException(
                    "%s: line %d: the temporary number, which many learners share, names nobody".formatted(file, line));
        }
        return number;
    }
}
