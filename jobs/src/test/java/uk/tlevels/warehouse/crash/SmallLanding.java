package uk.tlevels.warehouse.crash;

import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.cli.TlevelsProcess;

/** A few files of three sources, one with a row for quarantine and one that is refused, and tables made of them. */
public final class SmallLanding {
    private static final int LEARNERS = 12;
    private static final Instant LANDED = Instant.parse("2024-10-06T12:00:00Z");

    private SmallLanding() {}

    /** Tables in two levels, and one that reads nothing. */
    public static String[] tables() {
        return new String[] {"silver.learner", "gold.policy_values"};
    }

    /** Lands the files. */
    public static void land(LandingFolder landing) {
        CsvFile registrations = CsvFile.registrations().row("ULN", Ulns.wrong(1));
        List<String> learners = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            registrations.row("ULN", Ulns.valid(100 + i));
            learners.add(learner("L" + i, Ulns.valid(100 + i), tLevel("60358294", 2023)));
        }
        landing.land("ukrlp_20230901.csv", CsvFile.ukrlp().row().text());
        // what does not say when it was submitted counts from its landing
        setTime(landing.land("registrations.csv", registrations.text()), LANDED);
        landing.land("one.xml", new IlrReturn("10000536", 2023, "2024-10-06T09:00:00", learners).xml());
        landing.land("stranger.csv", "Colour,Size\r\nblue,3\r\n");
    }

    private static void setTime(Path file, Instant time) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(time));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lands a newer submission of the return, of fewer learners but not so few that it would be held back. */
    public static void resubmit(LandingFolder landing) {
        List<String> learners = new ArrayList<>();
        for (int i = 1; i < LEARNERS; i++) {
            learners.add(learner("L" + i, Ulns.valid(100 + i), tLevel("60358294", 2023)));
        }
        landing.land("two.xml", new IlrReturn("10000536", 2023, "2024-10-16T09:00:00", learners).xml());
    }

    /** Starts a command on the warehouse and the landing folder of a place; {@code run} makes {@link #tables()}. */
    static TlevelsProcess start(Path place, List<String> command) throws IOException {
        return TlevelsProcess.start(place, Map.of(), arguments(place, command));
    }

    /** Starts a command with another class path, given as JVM options. */
    static TlevelsProcess start(Path place, List<String> classes, List<String> command) throws IOException {
        return TlevelsProcess.start(place, Map.of(), classes, arguments(place, command));
    }

    private static List<String> arguments(Path place, List<String> command) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--warehouse", place.resolve("warehouse").toString()));
        arguments.addAll(List.of("--landing", place.resolve("landing").toString()));
        if (command.get(0).equals("run")) {
            for (String table : tables()) {
                arguments.addAll(List.of("--select", table));
            }
        }
        return arguments;
    }
}
