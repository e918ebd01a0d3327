package uk.tlevels.warehouse.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.csv.CsvRow;
import uk.tlevels.warehouse.ingest.csv.CsvRows;
import uk.tlevels.warehouse.ingest.csv.HeaderMatch;
import uk.tlevels.warehouse.ingest.csv.HeaderNames;

/**
 * Tells the source of a CSV file by its header: the contract that shares most columns takes it if none is missing, so
 * that a damaged file is never taken for a lesser one. File names decide between contracts with equal headers.
 */
final class CsvRecogniser {
    private final List<SourceContract> contracts;

    CsvRecogniser(List<SourceContract> contracts) {
        this.contracts = contracts;
    }

    private record Candidate(SourceContract source, HeaderMatch match) {}

    /** The source of a file; a {@link FileRefusedException} when there is none or more than one. */
    SourceFile recognise(LandedFile file, FileBeginning beginning) {
        HeaderNames header = header(file, beginning);
        Comparator<Candidate> nearest = Comparator.comparing(Candidate::match, HeaderMatch.NEAREST_FIRST);
        List<Candidate> candidates = contracts.stream()
                .map(c -> new Candidate(c, HeaderMatch.nearest(c.file(), header)))
                .sorted(nearest)
                .toList();
        if (candidates.isEmpty() || candidates.get(0).match().shared() == 0) {
            throw refuse(file, "no source has any of the columns " + HeaderNames.shown(header.names()));
        }
        Candidate best = candidates.get(0);
        List<Candidate> equal =
                candidates.stream().filter(c -> nearest.compare(c, best) == 0).toList();
        Candidate chosen = equal.size() == 1 ? best : byName(file, equal);
        if (!chosen.match().fits()) {
            throw refuse(file, chosen.match().difference(chosen.source().name()));
        }
        FileContract contract = chosen.source().file();
        return new SourceFile(
                file,
                List.of(),
                chosen.source().name(),
                chosen.match().layout().version(),
                SubmissionNames.slice(contract, file),
                SubmissionNames.submittedAt(contract, file));
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
