package uk.tlevels.warehouse.ingest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.AllowedWords;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.FieldReading;
import uk.tlevels.warehouse.contract.FileContract.Header;
import uk.tlevels.warehouse.contract.FileContract.Layout;
import uk.tlevels.warehouse.contract.SourceContract;

/**
 * A small CSV file of a source in which nothing is wrong, made from the contract alone.
 *
 * @param source the source
 * @param columns the column under each header
 * @param header the header line
 * @param rows the cells of each row
 */
record SoundFile(SourceContract source, List<Column> columns, List<String> header, List<List<String>> rows) {
    /** What rules over several columns ask for. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("hours", "120"),
            Map.entry("taster_hours", "12"),
            Map.entry("core_series", "Summer 2024"),
            Map.entry("specialism_series", "Summer 2024"),
            Map.entry("induction_hours", "6"),
            Map.entry("partners_invited", "9"),
            Map.entry("partners_on_board", "4"),
            Map.entry("applicants", "200"),
            Map.entry("with_offer", "150"),
            Map.entry("accepted", "100"),
            Map.entry("level", "3"));

    /** A file of so many rows in the newest layout. */
    static SoundFile of(SourceContract source, int rows) {
        Layout layout = source.file().layouts().get(source.file().layouts().size() - 1);
        List<Column> columns = layout.columns().stream()
                .map(header -> source.table().column(header.column()).orElseThrow())
                .toList();
        List<List<String>> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int number = row;
            all.add(columns.stream().map(column -> cell(column, number)).toList());
        }
        return new SoundFile(
                source, columns, layout.columns().stream().map(Header::header).toList(), all);
    }

    /** Cells as a line of a CSV file. */
    static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("(?s).*[,\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(Column column, int row) {
        FieldReading reading = column.reading().orElseGet(FieldReading::plain);
        DataType type = column.type();
        if (VALUES.containsKey(column.name())) {
            return VALUES.get(column.name());
        }
        return switch (reading.form()) {
            case ACADEMIC_YEAR -> "2023/24";
            case YEAR -> "2023";
            case NAME -> "Pendragon";
            default -> {
                if (type.equals(DataTypes.DateType)) {
                    yield date(column, reading, row);
                } else if (type.equals(DataTypes.BooleanType)) {
                    yield row % 2 == 0 ? "Yes" : "No";
                } else if (type.equals(DataTypes.StringType) || type instanceof ArrayType) {
                    yield text(column, reading, row);
                }
                yield Integer.toString(10 + row);
            }
        };
    }

    private static String date(Column column, FieldReading reading, int row) {
        int year = column.name().matches(".*(end|left|expiry|close|_to).*") ? 2024 : 2023;
        LocalDate date = LocalDate.of(year, 10, 1).plusDays(row);
        List<String> patterns = reading.datePatterns();
        return patterns.isEmpty()
                ? date.toString()
                : date.atStartOfDay().format(DateTimeFormatter.ofPattern(patterns.get(0), Locale.ENGLISH));
    }

    private static String text(Column column, FieldReading reading, int row) {
        if (column.name().equals("uln")) {
            return Ulns.valid(1000 + row);
        }
        if (reading.shape().isPresent()) {
            return switch (reading.shape().get()) {
                case UKPRN -> Integer.toString(10_000_500 + row);
                case URN -> Integer.toString(130_500 + row);
                case AIM, QUALIFICATION -> "6037083X";
                case EMPLOYER -> Integer.toString(910_000_000 + row);
                case ICB -> "E54000061";
            };
        }
        if (reading.words() instanceof AllowedWords.Own own) {
            List<String> words = List.copyOf(own.spellings().keySet());
            return words.get(row % words.size());
        }
        if (reading.words() instanceof AllowedWords.General general) {
            return switch (general) {
                case CORE_GRADE -> "B";
                case SPECIALISM_GRADE -> "Merit";
                case OVERALL_GRADE -> "Merit";
                case PLACEMENT_STATUS -> "Completed";
                case REGION -> "North West";
            };
        }
        return column.name().endsWith("reference") || column.name().endsWith("_id")
                ? Integer.toString(700_100 + row)
                : "Words for " + column.name();
    }
}
