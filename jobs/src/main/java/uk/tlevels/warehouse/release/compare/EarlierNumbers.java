package uk.tlevels.warehouse.release.compare;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.publishing.number.Symbol;

/** The numbers that an earlier version shows, as they were published. */
public final class EarlierNumbers {
    private final ReleaseVersion version;
    private final Map<String, List<NamedCsvRecord>> files = new HashMap<>();

    /** The numbers of a version. */
    public EarlierNumbers(ReleaseVersion version) {
        this.version = version;
    }

    /** Its status, e.g. {@code Provisional}. */
    public String status() {
        return version.manifest().publication().status();
    }

    /**
     * The number in one cell.
     *
     * @param file the data file, without its ending
     * @param row what the row is about, by column of the file
     * @param indicator the column
     * @return empty where the version has no such cell, or a symbol in it
     */
    public Optional<BigDecimal> number(String file, Map<String, String> row, String indicator) {
        if (!version.manifest().dataSets().containsKey(file)) {
            return Optional.empty();
        }
        return files.computeIfAbsent(file, f -> DataFileRows.records(version.file("data/" + f + ".csv"))).stream()
                .filter(record -> row.entrySet().stream().allMatch(column -> record.findField(column.getKey())
                        .filter(column.getValue()::equals)
                        .isPresent()))
                .findFirst()
                .flatMap(record -> record.findField(indicator))
                .filter(cell -> !cell.isEmpty() && Symbol.of(cell).isEmpty())
                .map(BigDecimal::new);
    }
}
