package uk.tlevels.publishing.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.ScreenOptions;
import uk.tlevels.publishing.screening.check.Stage;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.standard.Standard;
import uk.tlevels.publishing.screening.table.ScreenedFile;
import uk.tlevels.publishing.screening.table.TableReader;
import uk.tlevels.publishing.screening.table.UnreadableFileException;
import uk.tlevels.publishing.screening.zip.ZipChecks;
import uk.tlevels.publishing.screening.zip.ZipUpload;

/**
 * Screens the two files of a data set, or a ZIP file of several, before they are uploaded to Explore Education Statistics: the checks of the
 * published screener (dfe-analytical-services/eesyscreener 0.3.1, by name, stage and order) and our own for what it lets
 * through. Stages run in order and end with the first that holds a failure. Nothing is written, and the same files give
 * the same report.
 */
public final class Screening {
    private static final String META = ".meta.csv";

    private Screening() {}

    /** Screens two files on disk; what cannot be read is a failure in the report. */
    public static ScreeningReport screen(Path data, Path meta, ScreenOptions options) {
        return screen(ScreenedFile.at(data), ScreenedFile.at(meta), options);
    }

    /** Screens two files on disk or in memory; what cannot be read is a failure in the report. */
    public static ScreeningReport screen(ScreenedFile data, ScreenedFile meta, ScreenOptions options) {
        try {
            return screen(read(data, meta, options));
        } catch (UnreadableFileException e) {
            return new ScreeningReport(List.of(new CheckResult(
                    "file_read", Verdict.FAIL, e.getMessage() + ".", Optional.empty(), Stage.FILE_READ)));
        }
    }

    /**
     * Screens every data file of the folder of a release, or of its folder {@code data}, each with the metadata beside it.
     *
     * @param notes what the publisher says of each
     * @param more what is said of all
     * @throws IllegalArgumentException when there is none
     */
    public static ZipReport screenFolder(Path folder, PublisherNotes notes, ScreenOptions more) {
        Path data = Files.isDirectory(folder.resolve("data")) ? folder.resolve("data") : folder;
        Map<String, ScreeningReport> pairs = new LinkedHashMap<>();
        for (String stem : stems(data)) {
            pairs.put(stem, screen(data.resolve(stem + ".csv"), data.resolve(stem + META), notes.of(stem, more)));
        }
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException(
                    data + " holds no data file with metadata (NAME.csv beside NAME.meta.csv)");
        }
        return new ZipReport(List.of(), pairs);
    }

    private static List<String> stems(Path data) {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(META))
                    .map(name -> name.substring(0, name.length() - META.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + data, e);
        }
    }

    /**
     * Screens every data set of a ZIP file for bulk upload, once its structure is sound.
     *
     * @param notes what the publisher says of each
     * @param more what is said of all
     */
    public static ZipReport screenZip(Path zip, PublisherNotes notes, ScreenOptions more) {
        List<CheckResult> structure = new ArrayList<>();
        Map<String, ScreeningReport> pairs = new LinkedHashMap<>();
        try {
            ZipUpload upload = openZip(zip);
            structure.add(ofZip(ZipChecks.READABLE, Outcome.pass("The ZIP file can be read.")));
            ZipChecks.all().stream()
                    .filter(check -> check.asked().test(upload))
                    .forEach(check ->
                            structure.add(ofZip(check.id(), check.rule().apply(upload))));
            if (structure.stream().noneMatch(r -> r.result() == Verdict.FAIL)) {
                upload.stems()
                        .forEach(stem -> pairs.put(
                                stem,
                                screen(
                                        ScreenedFile.in(zip, stem + ".csv"),
                                        ScreenedFile.in(zip, stem + META),
                                        notes.of(stem, more))));
            }
        } catch (IOException e) {
            structure.add(ofZip(
                    ZipChecks.READABLE,
                    Outcome.fail(
                            new Offences().add(e.getMessage()),
                            "",
                            zip.getFileName() + " is no ZIP file that can be read",
                            "Make it again, without a password, and name it FILE.zip")));
        }
        return new ZipReport(structure, pairs);
    }

    /** Whether a file is one with several data sets, by its name. */
    public static boolean isZip(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static ZipUpload openZip(Path zip) throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new NoSuchFileException("there is no such file");
        }
        if (!isZip(zip)) {
            throw new IOException("its name does not end in .zip");
        }
        return ZipUpload.open(zip);
    }

    private static CheckResult ofZip(String check, Outcome outcome) {
        return new CheckResult(check, outcome.verdict(), outcome.message(), outcome.guidance(), Stage.ZIP_STRUCTURE);
    }

    static Pair read(ScreenedFile data, ScreenedFile meta, ScreenOptions options) {
        return new Pair(
                data.name(), meta.name(), TableReader.data(data), TableReader.meta(meta), Standard.load(), options);
    }

    private static ScreeningReport screen(Pair pair) {
        List<CheckResult> results = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            boolean failed = false;
            for (Check check : Registry.checks(stage)) {
                Outcome outcome = check.check(pair);
                results.add(
                        new CheckResult(check.id(), outcome.verdict(), outcome.message(), outcome.guidance(), stage));
                failed |= outcome.verdict() == Verdict.FAIL;
            }
            if (failed) {
                break;
            }
        }
        return new ScreeningReport(results);
    }
}
