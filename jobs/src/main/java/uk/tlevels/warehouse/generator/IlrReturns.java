package uk.tlevels.warehouse.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the returns of all providers and years, the earlier ones that were replaced among them. */
final class IlrReturns {

    private static final int EVERY_NTH_IS_ZIPPED = 11;
    private static final int EVERY_NTH_MISSING_WHEN_STALE = 7;

    private final Population population;
    private final Landing landing;

    IlrReturns(Population population, Landing landing) {
        this.population = population;
        this.landing = landing;
    }

    List<Written> write() {
        int years = AcademicYear.ALL.size();
        List<Written> files =
                new ArrayList<>(IntStream.range(0, population.providers().size() * years)
                        .parallel()
                        .mapToObj(i -> last(population.providers().get(i / years), AcademicYear.ALL.get(i % years)))
                        .flatMap(List::stream)
                        .toList());
        files.addAll(
                population.resubmissions().parallelStream().map(this::stale).toList());
        return files;
    }

    private List<Written> last(Provider provider, int year) {
        List<Enrolment> enrolments =
                reported(provider.index(), year, AcademicYear.lastDay(year)).toList();
        LocalDateTime prepared = LocalDateTime.of(
                year + 1, 10, 9 + provider.index() % 12, 8 + provider.index() % 10, provider.index() % 60, 7);
        return enrolments.isEmpty()
                ? List.of()
                : List.of(write(provider, year, AcademicYear.lastDay(year), prepared, enrolments, new Planted()));
    }

    private Written stale(Resubmission resubmission) {
        Provider provider = population.providers().get(resubmission.provider());
        int year = resubmission.year();
        LocalDate asAt = resubmission.asAt();
        List<Enrolment> enrolments = Stream.concat(
                        reported(provider.index(), year, asAt)
                                .filter(e -> e.person().id() % EVERY_NTH_MISSING_WHEN_STALE != 0),
                        resubmission.superseded().stream())
                .sorted(Enrolment.RETURN_ORDER)
                .toList();
        Planted planted = new Planted();
        LocalDateTime prepared = asAt.plusDays(3).atTime(10, 15, 30);
        planted.add(
                "superseded_return", path(provider, year, prepared), AcademicYear.code(year) + "/" + provider.ukprn());
        return write(provider, year, asAt, prepared, enrolments, planted);
    }

    private Stream<Enrolment> reported(int provider, int year, LocalDate asAt) {
        return population.byProvider().get(provider).stream()
                .filter(enrolment ->
                        enrolment.isReportedIn(year) && !enrolment.start().isAfter(asAt));
    }

    private Written write(
            Provider provider,
            int year,
            LocalDate asAt,
            LocalDateTime prepared,
            List<Enrolment> enrolments,
            Planted planted) {
        String path = path(provider, year, prepared);
        IlrReturnWriter writer = new IlrReturnWriter(new IlrLayout(year), provider, asAt, path, enrolments.size());
        byte[] bytes = writer.write(enrolments, prepared).getBytes(StandardCharsets.UTF_8);
        planted.addAll(writer.planted());
        return landing.bytes(path, isZipped(provider, year) ? zipped(path, prepared, bytes) : bytes, planted);
    }

    private static boolean isZipped(Provider provider, int year) {
        return (provider.index() + year) % EVERY_NTH_IS_ZIPPED == 0;
    }

    private static String path(Provider provider, int year, LocalDateTime prepared) {
        return String.format(
                Locale.ROOT,
                "ilr/ILR-%d-%s-%tY%<tm%<td-%<tH%<tM%<tS-01.%s",
                provider.ukprn(),
                AcademicYear.code(year),
                prepared,
                isZipped(provider, year) ? "zip" : "xml");
    }

    private static byte[] zipped(String path, LocalDateTime prepared, byte[] bytes) {
        String name = path.substring(path.indexOf('/') + 1).replace(".zip", ".xml");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(prepared);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
