package uk.tlevels.warehouse.operations.status;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import uk.tlevels.warehouse.contract.Returns;

/**
 * A return and its day.
 *
 * @param year the year that it is for, or empty text
 * @param name what it is called, e.g. {@code R04}
 * @param day the last day on which it is in time
 * @param isOwed whether it must be made; one that need not be may stand in for those before it
 */
record Due(String year, String name, LocalDate day, boolean isOwed) {

    /**
     * The returns of a source in the order of their days.
     *
     * @param schemas the folder of the contracts, in which reference data is
     */
    static List<Due> of(Returns returns, Path schemas) {
        List<Due> due = new ArrayList<>();
        returns.days().forEach(day -> due.add(new Due("", day.toString(), day, true)));
        returns.calendar().ifPresent(calendar -> due.addAll(of(calendar, schemas)));
        due.sort(Comparator.comparing(Due::day));
        return due;
    }

    private static List<Due> of(Returns.Calendar calendar, Path schemas) {
        List<Due> due = new ArrayList<>();
        Path file = schemas.resolve("reference").resolve(calendar.file() + ".csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String day = row.getField(calendar.due());
                if (!day.isEmpty()) {
                    due.add(new Due(
                            calendar.year().isEmpty() ? "" : row.getField(calendar.year()),
                            row.getField(calendar.name()),
                            LocalDate.parse(day),
                            calendar.only().entrySet().stream().allMatch(only -> row.getField(only.getKey())
                                    .matches(only.getValue()))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return due;
    }

    /** The return in words, e.g. {@code 2023/24 R04}. */
    String words() {
        return year.isEmpty() ? name : academic(year) + " " + name;
    }

    /** 2023/24 for 2023. */
    static String academic(String year) {
        return String.format(Locale.ROOT, "%s/%02d", year, (Integer.parseInt(year) + 1) % 100);
    }
}
