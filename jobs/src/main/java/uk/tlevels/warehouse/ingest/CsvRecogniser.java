package uk.tlevels.warehouse.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.csv.CsvRow;
import uk.tlevels.warehouse.ingest.csv.CsvRows;
import uk.tlevels.warehouse.ingest.csv.HeaderMatch;
import uk.tlevels.warehouse.ingest.csv.HeaderNames;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

/**
 * Tells the source of a CSV file by its header: the contract that shares most columns takes it if none is missing, so
 * that a damaged file is never taken for a lesser one. File names decide between contracts with equal headers.
 */
final class CsvRecogniser {
    /** A header is looked for in so many lines. */
    private static final int LINES = 30;

    private final List<SourceContract> contracts;

    /** Characters that programs put between cells. */
    private enum Separator {
        COMMA(",", "commas"),
        SEMICOLON(";", "semicolons"),
        TAB("\t", "tabs"),
        BAR("|", "vertical bars");

        private final String character;
        private final String inWords;

        Separator(String character, String inWords) {
            this.character = character;
            this.inWords = inWords;
        }
    }

    CsvRecogniser(List<SourceContract> contracts) {
        this.contracts = contracts;
    }

    private static final Comparator<Candidate> NEAREST =
            Comparator.comparing(Candidate::match, HeaderMatch.NEAREST_FIRST);

    private record Candidate(SourceContract source, HeaderMatch match) {}

    private List<Candidate> candidates(HeaderNames header) {
        return contracts.stream()
                .map(c -> new Candidate(c, HeaderMatch.nearest(c.file(), header)))
                .sorted(NEAREST)
                .toList();
    }

    /** The source of a file; a {@link FileRefusedException} when there is none or more than one. */
    SourceFile recognise(LandedFile file, FileBeginning beginning) {
        HeaderNames header = header(file, beginning);
        List<Candidate> candidates = candidates(header);
        boolean isKnown = !candidates.isEmpty() && candidates.get(0).match().shared() > 0;
        if (!isKnown || !candidates.get(0).match().fits()) {
            otherShape(file, beginning).ifPresent(reason -> {
                throw refuse(file, reason);
            });
        }
        if (!isKnown) {
            throw refuse(file, "no source has any of the columns " + HeaderNames.shown(header.names()));
        }
        Candidate best = candidates.get(0);
        if (!best.match().fits()) {
            throw refuse(file, best.match().difference(best.source().name()));
        }
        List<Candidate> equal =
                candidates.stream().filter(c -> NEAREST.compare(c, best) == 0).toList();
        Candidate chosen = equal.size() == 1 ? best : byName(file, equal);
        FileContract contract = chosen.source().file();
        Instant submittedAt = SubmissionNames.submittedAt(contract, file);
        if (submittedAt.equals(SourceFile.NO_TIME)) {
            contract.submitted().flatMap(FileContract.Submitted::needed).ifPresent(name -> {
                throw new FileRefusedException(
                        file.name(),
                        "the name of the file",
                        "submitted_date",
                        "it says no day, and the day decides what the file is; name it like %s, or with one date such as 2024-08-15"
                                .formatted(name));
            });
        }
        return new SourceFile(
                file,
                List.of(),
                chosen.source().name(),
                chosen.match().layout().version(),
                SubmissionNames.slice(contract, file),
                submittedAt);
    }

    /** What keeps the first line from being a header of ours that stands further down, or is cut at another character. */
    private Optional<String> otherShape(LandedFile file, FileBeginning beginning) {
        List<String> lines = new String(beginning.firstLines(), StandardCharsets.ISO_8859_1)
                .lines()
                .limit(LINES)
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String hint = line.startsWith("sep=")
                    ? "line 1 is a spreadsheet's '%s'; remove it".formatted(line.replaceAll("[,;\\s]+$", ""))
                    : "";
            if (!hint.isEmpty()) {
                return Optional.of(hint);
            }
            for (Separator separator : Separator.values()) {
                boolean asItIs = i == 0 && separator == Separator.COMMA;
                if (!asItIs && fits(file, line.replace(separator.character, ","))) {
                    return Optional.of(told(separator, i + 1));
                }
            }
        }
        return Optional.empty();
    }

    private static String told(Separator separator, int line) {
        String above = line == 1 ? "" : "the header stands in line %d; remove the lines above it".formatted(line);
        if (separator == Separator.COMMA) {
            return above;
        }
        String cells = "cells are separated by %s; save the file with commas between them".formatted(separator.inWords);
        return above.isEmpty() ? cells : above + "; " + cells;
    }

    private boolean fits(LandedFile file, String line) {
        if (line.indexOf(',') < 0) {
            return false;
        }
        try (CsvRows rows = CsvRows.open(
                file.name(),
                file.uri(),
                List.of("ISO-8859-1"),
                uri -> new ByteArrayInputStream(line.getBytes(StandardCharsets.ISO_8859_1)))) {
            HeaderNames names = HeaderNames.of(file.name(), rows.header());
            return candidates(names).stream()
                    .findFirst()
                    .filter(c -> c.match().fits() && c.match().shared() > 1)
                    .isPresent();
        } catch (FileRefusedException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + ": cannot be read", e);
        }
    }

    private static Candidate byName(LandedFile file, List<Candidate> equal) {
        List<Candidate> named = equal.stream()
                .filter(c -> c.source().file().names().stream()
                        .anyMatch(p -> p.matcher(file.fileName()).matches()))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        throw new FileRefusedException(
                file.name(),
                "line 1",
                "ambiguous",
                "the header is that of %s and the name says %s; name the file after one of them"
                        .formatted(names(equal), named.isEmpty() ? "none of them" : names(named)));
    }

    private static String names(List<Candidate> candidates) {
        return candidates.stream().map(c -> c.source().name()).sorted().toList().toString();
    }

    private static HeaderNames header(LandedFile file, FileBeginning beginning) {
        if (beginning.isCutOff()) {
            throw refuse(file, "the first line does not end within 1 MB; is it a CSV file?");
        }
        List<String> tried = List.of("UTF-8", "windows-1252");
        try (CsvRows rows =
                CsvRows.open(file.name(), file.uri(), tried, uri -> new ByteArrayInputStream(beginning.firstLine()))) {
            CsvRow header = rows.header();
            return HeaderNames.of(file.name(), header);
        } catch (IOException e) {
            throw new UncheckedIOException(file.name() + ": cannot be read", e);
        }
    }

    private static FileRefusedException refuse(LandedFile file, String reason) {
        return new FileRefusedException(file.name(), "line 1", "header", reason);
    }
}
