package uk.tlevels.warehouse.release.audit;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.disclosure.table.Guesses;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.disclosure.table.Relations;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.publishing.screening.standard.Level;

/** Reads data files and their metadata as tables of a release. */
public final class TableFiles {
    private static final String META = ".meta.csv";
    private static final String TOTAL = "Total";
    private static final String WHOLE_NUMBER = "\\d+";

    /** What other publishers write where we write {@code c}: the government's own symbol, and those from before it. */
    private static final Map<String, String> SYMBOLS = Map.of("[c]", "c", "*", "c", "[low]", "low");

    private static final String THOUSANDS = "\\d{1,3}(,\\d{3})+";

    private TableFiles() {}

    /**
     * The tables of a folder: its data files, or those in its folder {@code data}.
     *
     * @throws IllegalArgumentException when there is no data file with metadata, or a file lacks a column
     */
    public static List<PublicTable> of(Path folder, int roundingBase) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is not a folder that is there");
        }
        Path data = Files.isDirectory(folder.resolve("data")) ? folder.resolve("data") : folder;
        List<PublicTable> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(data)) {
            for (Path meta :
                    files.filter(f -> f.toString().endsWith(META)).sorted().toList()) {
                String name = meta.getFileName().toString().replace(META, "");
                Path file = data.resolve(name + ".csv");
                if (!Files.exists(file)) {
                    throw new IllegalArgumentException(file + " is missing, though its metadata is there");
                }
                tables.add(table(
                        folder.toString(), name, Files.readAllBytes(file), Files.readAllBytes(meta), roundingBase));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + data, e);
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException(
                    data + " holds no data file with metadata (NAME.csv beside NAME.meta.csv)");
        }
        return tables;
    }

    /**
     * A table from its two files.
     *
     * @param release the release that it is part of
     * @param name the name of the file without ending
     * @throws IllegalArgumentException when a column is missing
     */
    public static PublicTable table(String release, String name, byte[] data, byte[] meta, int roundingBase) {
        PublicTable plain = plain(release, name, data, meta, roundingBase);
        return roundingBase > 1 ? plain : plain.with(Guesses.of(plain));
    }

    /**
     * A table from its two files and the data file before anything was held back.
     *
     * @throws IllegalArgumentException when a column is missing, or the files have other rows
     */
    public static PublicTable table(String release, String name, byte[] data, byte[] meta, byte[] behind) {
        return table(release, name, data, meta, 1).knowing(plain(release, name, behind, meta, 1));
    }

    private static PublicTable plain(String release, String name, byte[] data, byte[] meta, int roundingBase) {
        List<Line> described = records(meta);
        List<Line> records = records(data);
        require(name + META, described, List.of("col_name", "col_type"));
        require(name + ".csv", records, List.of("time_period", "geographic_level"));
        List<PublicTable.Filter> filters = filters(described, records);
        List<PublicTable.Indicator> indicators = new ArrayList<>();
        for (Line record : described) {
            if (record.getField("col_type").equals("Indicator")) {
                require(name + ".csv", records, List.of(record.getField("col_name")));
                indicators.add(indicator(record, records));
            }
        }
        require(
                name + ".csv",
                records,
                filters.stream().map(PublicTable.Filter::name).toList());
        List<PublicTable.Row> rows =
                records.stream().map(record -> row(record, filters, indicators)).toList();
        return new PublicTable(release, name, filters, indicators, rows, Relations.none(), roundingBase);
    }

    private static void require(String file, List<Line> records, List<String> columns) {
        if (!records.isEmpty()) {
            for (String column : columns) {
                if (!records.get(0).has(column)) {
                    throw new IllegalArgumentException(file + " has no column " + column);
                }
            }
        }
    }

    private static List<PublicTable.Filter> filters(List<Line> described, List<Line> records) {
        Set<String> groupings = new HashSet<>();
        described.forEach(record -> field(record, "filter_grouping_column").ifPresent(groupings::add));
        List<PublicTable.Filter> filters = new ArrayList<>();
        for (Line record : described) {
            String column = record.getField("col_name");
            if (record.getField("col_type").equals("Filter") && !groupings.contains(column)) {
                String total = field(record, "filter_default").orElse(TOTAL);
                boolean adds = total.equals(TOTAL)
                        && records.stream()
                                .anyMatch(r ->
                                        field(r, column).filter(TOTAL::equals).isPresent());
                filters.add(new PublicTable.Filter(
                        column, adds ? Optional.of(TOTAL) : Optional.empty(), field(record, "filter_grouping_column")));
            }
        }
        return filters;
    }

    private static PublicTable.Indicator indicator(Line meta, List<Line> records) {
        String column = meta.getField("col_name");
        String unit = field(meta, "indicator_unit").orElse("");
        if (unit.equals("%")) {
            return new PublicTable.Indicator(column, PublicTable.Kind.PERCENT);
        }
        boolean whole = unit.isEmpty()
                && records.stream()
                        .map(r -> r.getField(column))
                        .allMatch(t -> t.matches(WHOLE_NUMBER) || !t.matches("-?[\\d.].*"));
        return new PublicTable.Indicator(column, whole ? PublicTable.Kind.COUNT : PublicTable.Kind.OTHER);
    }

    private static PublicTable.Row row(
            Line record, List<PublicTable.Filter> filters, List<PublicTable.Indicator> indicators) {
        String level = record.getField("geographic_level");
        Map<String, String> places = new LinkedHashMap<>();
        for (Level other : Level.values()) {
            field(record, other.code()).ifPresent(code -> places.put(other.text(), code));
        }
        places.putIfAbsent(Level.NATIONAL.text(), "");
        String place = Optional.ofNullable(places.remove(level)).orElse("");
        return new PublicTable.Row(
                record.getField("time_period")
                        + field(record, "time_identifier").map(i -> " " + i).orElse(""),
                level,
                place,
                level.equals(Level.NATIONAL.text()) ? Map.of() : new HashMap<>(places),
                filters.stream().map(f -> record.getField(f.name())).toList(),
                filters.stream()
                        .map(f -> f.grouping().flatMap(g -> field(record, g)).orElse(""))
                        .toList(),
                indicators.stream().map(i -> symbol(record.getField(i.name()))).toList(),
                List.of(),
                List.of());
    }

    private static String symbol(String text) {
        String plain = text.strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        return lower.equals("c") ? lower : SYMBOLS.getOrDefault(lower, plain);
    }

    /**
     * What was not read in columns that hold counts or look as if they did, in words: symbols that may stand for a count that
     * is held back, and numbers that are written as the publisher of these files does not take them.
     */
    public static List<String> unread(List<PublicTable> tables) {
        List<String> unread = new ArrayList<>();
        for (PublicTable table : tables) {
            for (int i = 0; i < table.indicators().size(); i++) {
                int at = i;
                PublicTable.Indicator indicator = table.indicators().get(i);
                Map<String, Long> texts = table.rows().stream()
                        .map(r -> r.texts().get(at))
                        .filter(t -> !isUnderstood(t)
                                && (indicator.kind() == PublicTable.Kind.COUNT || t.matches(THOUSANDS)))
                        .collect(Collectors.groupingBy(t -> t, TreeMap::new, Collectors.counting()));
                texts.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(most -> unread.add("%s/%s: '%s' of %s, and %,d others, were not read"
                                .formatted(
                                        table.release(),
                                        table.file(),
                                        most.getKey(),
                                        indicator.name(),
                                        texts.values().stream()
                                                        .mapToLong(n -> n)
                                                        .sum()
                                                - 1)));
            }
        }
        return unread;
    }

    /** Numbers, and symbols that say what they stand for. */
    private static boolean isUnderstood(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") || Symbol.of(text).isPresent();
    }

    private static Optional<String> field(Line record, String column) {
        return record.has(column) ? Optional.of(record.getField(column)).filter(t -> !t.isEmpty()) : Optional.empty();
    }

    /** A line of a file by the columns of its header. */
    private record Line(Map<String, Integer> header, CsvRecord cells) {
        boolean has(String column) {
            return header.containsKey(column);
        }

        String getField(String column) {
            int place = header.get(column);
            return place < cells.getFieldCount() ? cells.getField(place) : "";
        }
    }

    private static List<Line> records(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            List<CsvRecord> lines = reader.stream().toList();
            Map<String, Integer> header = new HashMap<>();
            for (int i = 0; !lines.isEmpty() && i < lines.get(0).getFieldCount(); i++) {
                header.put(lines.get(0).getField(i), i);
            }
            return lines.stream().skip(1).map(line -> new Line(header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
