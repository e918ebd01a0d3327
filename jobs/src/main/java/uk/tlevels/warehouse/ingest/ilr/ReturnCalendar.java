package uk.tlevels.warehouse.ingest.ilr;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** When the monthly returns of each year close: {@code schemas/reference/ilr_returns.csv}. */
public final class ReturnCalendar {
    private final Map<String, NavigableMap<LocalDate, String>> returnsByYear = new TreeMap<>();

    private ReturnCalendar() {}

    /**
     * Reads the calendar.
     *
     * @param schemas the folder {@code schemas/}
     */
    public static ReturnCalendar read(Path schemas) {
        ReturnCalendar calendar = new ReturnCalendar();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(schemas.resolve("reference").resolve("ilr_returns.csv"))) {
            rows.forEach(row -> calendar.returnsByYear
                    .computeIfAbsent(collectionYear(row.getField("academic_year")), year -> new TreeMap<>())
                    .put(LocalDate.parse(row.getField("closes_on")), row.getField("return_period")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calendar;
    }

    /**
     * The return that a file submits, e.g. {@code 10009999/2526/R04}: the first of its year that closes on or after the
     * day the file was prepared, or the last one. The newest file of a return replaces the others; the returns of a
     * year stand side by side, because provisional, revised and final counts come from different ones. A year that the
     * calendar does not know has one return.
     */
    public String slice(IlrHeader header) {
        String year = header.ukprn() + "/" + header.collectionYear();
        NavigableMap<LocalDate, String> returns = returnsByYear.get(header.collectionYear());
        if (returns == null) {
            return year;
        }
        Map.Entry<LocalDate, String> open = returns.ceilingEntry(header.preparedOn());
        return year + "/" + (open == null ? returns.lastEntry() : open).getValue();
    }

    /** 2324 for 2023, as headers write it. */
    private static String collectionYear(String startYear) {
        int start = Integer.parseInt(startYear) % 100;
        return String.format(Locale.ROOT, "%02d%02d", start, (start + 1) % 100);
    }
}
