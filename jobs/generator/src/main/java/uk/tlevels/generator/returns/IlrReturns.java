package uk.tlevels.generator.returns;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.TextSink;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.file.Xml;
import uk.tlevels.generator.people.Provider;
import uk.tlevels.generator.plan.Enrolment;
import uk.tlevels.generator.plan.Population;
import uk.tlevels.generator.plan.Resubmission;
import uk.tlevels.generator.quota.AcademicYear;

/** Writes the returns of all providers and years, the earlier ones that were replaced among them. */
public final class IlrReturns {

    private static final int EVERY_NTH_IS_ZIPPED = 11;
    private static final int EVERY_NTH_MISSING_WHEN_STALE = 7;

    private final Population population;
    private final LandingRoot landing;

    /** Of a population, into a folder. */
    public IlrReturns(Population population, LandingRoot landing) {
        this.population = population;
        this.landing = landing;
    }

    /** Writes them all, the files of one collection side by side. */
    public List<Written> write() {
        List<Written> files = new ArrayList<>();
        for (int year : AcademicYear.ALL) {
            if (year != AcademicYear.LAST) {
                files.addAll(ofAllProviders(provider -> last(provider, year)));
            }
            if (AcademicYear.RETURNED_IN_FEBRUARY.contains(year)) {
                files.addAll(ofAllProviders(provider -> february(provider, year)));
            }
        }
        files.addAll(
                population.resubmissions().parallelStream().map(this::stale).toList());
        return files;
    }

    private List<Written> ofAllProviders(Function<Provider, Optional<Written>> returned) {
        return population.providers().parallelStream()
                .map(returned)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The final return, of October. */
    private Optional<Written> last(Provider provider, int year) {
        LocalDate asAt = AcademicYear.lastDay(year);
        LocalDateTime prepared = LocalDateTime.of(
                year + 1, 10, 9 + provider.index() % 12, 8 + provider.index() % 10, provider.index() % 60, 7);
        return written(provider, year, asAt, prepared, reported(provider, year, asAt));
    }

    /** The return of February, on which provisional counts rest. */
    private Optional<Written> february(Provider provider, int year) {
        LocalDate asAt = LocalDate.of(year + 1, 1, 31);
        LocalDateTime prepared = LocalDateTime.of(
                year + 1, 2, 1 + provider.index() % 5, 8 + provider.index() % 10, provider.index() % 60, 7);
        return written(
                provider,
                year,
                asAt,
                prepared,
                population.provisional().get(year).of(provider.index(), reported(provider, year, asAt)));
    }

    private Optional<Written> written(
            Provider provider, int year, LocalDate asAt, LocalDateTime prepared, Stream<Enrolment> reported) {
        List<Enrolment> enrolments = reported.sorted(Enrolment.RETURN_ORDER).toList();
        return enrolments.isEmpty()
                ? Optional.empty()
                : Optional.of(write(provider, year, asAt, prepared, enrolments, new Planted()));
    }

    private Written stale(Resubmission resubmission) {
        Provider provider = population.providers().get(resubmission.provider());
        int year = resubmission.year();
        LocalDate asAt = resubmission.asAt();
        List<Enrolment> enrolments = Stream.concat(
                        reported(provider, year, asAt).filter(e -> e.person().id() % EVERY_NTH_MISSING_WHEN_STALE != 0),
                        resubmission.superseded().stream())
                .sorted(Enrolment.RETURN_ORDER)
                .toList();
        Planted planted = new Planted();
        LocalDateTime prepared = asAt.plusDays(3).atTime(10, 15, 30);
        planted.add(
                "superseded_return", path(provider, year, prepared), AcademicYear.code(year) + "/" + provider.ukprn());
        return write(provider, year, asAt, prepared, enrolments, planted);
    }

    private Stream<Enrolment> reported(Provider provider, int year, LocalDate asAt) {
        return population.byProvider().get(provider.index()).stream()
                .filter(enrolment ->
                        !provider.returnsCensus() || enrolment.programme().isApprenticeship())
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
        LandingRoot.Content message = out -> {
            TextSink text = new TextSink(out, StandardCharsets.UTF_8);
            new IlrReturnWriter(new Xml(text), new IlrLayout(year), provider, asAt, path, planted)
                    .write(enrolments, prepared);
            text.finish();
        };
        return landing.file(path, planted, isZipped(provider, year) ? zipped(path, prepared, message) : message);
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

    private static LandingRoot.Content zipped(String path, LocalDateTime prepared, LandingRoot.Content message) {
        return out -> {
            ZipEntry entry = new ZipEntry(path.substring(path.indexOf('/') + 1).replace(".zip", ".xml"));
            entry.setTimeLocal(prepared);
            try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                zip.putNextEntry(entry);
                message.writeTo(zip);
                zip.closeEntry();
            }
        };
    }
}
