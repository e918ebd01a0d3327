package uk.tlevels.warehouse.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.FileContract.Format;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.Recognised.Ignored;
import uk.tlevels.warehouse.ingest.Recognised.Known;
import uk.tlevels.warehouse.ingest.Recognised.Refused;
import uk.tlevels.warehouse.ingest.ilr.IlrHeader;
import uk.tlevels.warehouse.ingest.ilr.IlrHeaderReader;
import uk.tlevels.warehouse.ingest.ilr.PreparationDates;
import uk.tlevels.warehouse.ingest.ilr.ReturnCalendar;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.landing.LandedFile;
import uk.tlevels.warehouse.ingest.survey.SurveyWave;

/**
 * Tells which source each landed file belongs to, from its name and its beginning (at most 1 MB): survey waves by name,
 * ILR returns by the first bytes of XML and ZIP, everything else by its CSV header.
 */
public final class Recogniser {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private final Map<Format, List<SourceContract>> sources = new LinkedHashMap<>();
    private final CsvRecogniser csv;
    private final FileOpener opener;
    private final HeaderSniffer ilr;

    /**
     * A recogniser of some sources.
     *
     * @param clock tells the day after which no return can have been prepared
     */
    public static Recogniser of(Collection<SourceContract> contracts, FileOpener opener, Clock clock) {
        ReturnCalendar calendar = ReturnCalendar.read(Schemas.folder());
        Optional<SourceContract> ilr = contracts.stream()
                .filter(contract -> contract.file().format() == Format.ILR_XML)
                .findFirst();
        return new Recogniser(contracts, opener, (file, from) -> {
            try {
                IlrHeader header = IlrHeaderReader.read(ilr.orElseThrow(), file.name(), from.open(file.uri()));
                PreparationDates.check(file.name(), header, LocalDate.ofInstant(clock.instant(), ENGLAND));
                return new HeaderSniffer.Sniffed(
                        header.ukprn(),
                        header.collectionYear(),
                        header.layout(),
                        calendar.slice(header),
                        header.submittedAt());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * A recogniser of some sources.
     *
     * @param ilr reads the headers of ILR returns
     */
    public Recogniser(Collection<SourceContract> contracts, FileOpener opener, HeaderSniffer ilr) {
        for (Format format : Format.values()) {
            sources.put(
                    format,
                    contracts.stream().filter(c -> c.file().format() == format).toList());
        }
        this.csv = new CsvRecogniser(sources.get(Format.CSV));
        this.opener = opener;
        this.ilr = ilr;
    }

    /**
     * What each file is, in the order given. The respondents and codebook of a recognised survey wave come with the wave
     * and have no entry of their own.
     */
    public List<Recognised> recognise(List<LandedFile> files) {
        Map<String, LandedFile> landed = new LinkedHashMap<>();
        files.forEach(f -> landed.put(f.name(), f));
        Map<LandedFile, Recognised> waves = new LinkedHashMap<>();
        Set<LandedFile> claimed = new HashSet<>();
        for (LandedFile file : files) {
            wave(file).ifPresent(source -> {
                Recognised wave = caught(file, () -> survey(file, source, landed));
                waves.put(file, wave);
                if (wave instanceof Known known) {
                    claimed.addAll(known.source().companions());
                }
            });
        }
        List<Recognised> all = new ArrayList<>();
        for (LandedFile file : files) {
            if (!claimed.contains(file)) {
                all.add(Optional.ofNullable(waves.get(file)).orElseGet(() -> recognise(file)));
            }
        }
        return all;
    }

    private Recognised recognise(LandedFile file) {
        if (isNoData(file)) {
            return new Ignored(file);
        }
        return caught(file, () -> {
            FileBeginning beginning = FileBeginning.read(file, opener);
            return switch (beginning.kind()) {
                case EMPTY -> throw refuse(file, "empty", "the file is empty. Was it cut off on its way?");
                case GZIP -> throw refuse(file, "gzip", "the file is compressed; unpack it and submit it again");
                case WORKBOOK, OLD_WORKBOOK -> throw workbook(file);
                case ZIPPED_CSV ->
                    throw refuse(
                            file, "zip", "this is a ZIP with a CSV file inside; unpack it and submit the CSV file");
                case HTML ->
                    throw refuse(
                            file,
                            "html",
                            "this is a web page, whatever its name; export the data as CSV and submit that");
                case ZIP, XML -> ilr(file);
                case TEXT -> csv.recognise(file, beginning);
            };
        });
    }

    private static FileRefusedException workbook(LandedFile file) {
        return refuse(
                file,
                "spreadsheet",
                "this is a workbook of a spreadsheet, whatever its name; save the sheet as CSV UTF-8 and submit that");
    }

    private SourceFile ilr(LandedFile file) {
        if (file.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(xlsx|xlsm|ods)")) {
            throw workbook(file);
        }
        SourceContract source = sources.get(Format.ILR_XML).stream()
                .findFirst()
                .orElseThrow(() -> refuse(file, "header", "no source contract reads XML or ZIP files"));
        HeaderSniffer.Sniffed sniffed = ilr.sniff(file, opener);
        return new SourceFile(file, List.of(), source.name(), sniffed.layout(), sniffed.slice(), sniffed.submittedAt());
    }

    private Optional<SourceContract> wave(LandedFile file) {
        return sources.get(Format.SURVEY_WAVE).stream()
                .filter(s -> s.file().names().stream()
                        .anyMatch(p -> p.matcher(file.fileName()).matches()))
                .filter(s -> !isNoData(file))
                .findFirst();
    }

    private SourceFile survey(LandedFile file, SourceContract source, Map<String, LandedFile> landed) {
        SurveyWave wave = SurveyWave.read(file, opener);
        List<LandedFile> companions = Stream.of(wave.respondents().name(), wave.codebook())
                .map(name -> Optional.ofNullable(landed.get(name))
                        .orElseThrow(() -> refuse(
                                file, "companion", "it names '" + name + "', which is not in the landing folder")))
                .toList();
        List<FileContract.Layout> layouts = source.file().layouts();
        return new SourceFile(
                file,
                companions,
                source.name(),
                layouts.get(layouts.size() - 1).version(),
                wave.slice(),
                wave.submittedAt());
    }

    private static boolean isNoData(LandedFile file) {
        String name = file.fileName().toLowerCase(Locale.ROOT);
        return name.startsWith("readme")
                || name.endsWith(".md")
                || Stream.of(file.name().split("/")).anyMatch(part -> part.startsWith("_") || part.startsWith("."));
    }

    private static Recognised caught(LandedFile file, Supplier<SourceFile> recognition) {
        try {
            return new Known(recognition.get());
        } catch (FileRefusedException e) {
            return new Refused(file, e.place(), e.rule(), e.reason());
        }
    }

    private static FileRefusedException refuse(LandedFile file, String rule, String reason) {
        return new FileRefusedException(file.name(), "the whole file", rule, reason);
    }
}
