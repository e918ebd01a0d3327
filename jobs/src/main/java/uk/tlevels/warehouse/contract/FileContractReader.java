package uk.tlevels.warehouse.contract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Reads the {@code file} custom property of a source contract. */
final class FileContractReader {
    private static final List<String> CSV_SLICE = List.of("all", "name", "submitted_date", FileContract.PARTS);

    private FileContractReader() {}

    static FileContract read(YamlNode document, TableContract table) {
        YamlNode file = ContractReader.custom(document)
                .getOrDefault("file", Optional.empty())
                .orElseThrow(() -> document.error("a source says how its files look in the custom property 'file'"));
        file.only(Set.of(
                "format",
                "encodings",
                "names",
                "layouts",
                "other_columns",
                "missing",
                "slice",
                "parts",
                "key",
                "submitted",
                "elements",
                "measures",
                "shares"));
        FileContract.Format format = format(file.require("format"));
        FileContract.OtherColumns others = file.find("other_columns")
                .map(FileContractReader::otherColumns)
                .orElse(FileContract.OtherColumns.REPORT);
        return new FileContract(
                format,
                encodings(file),
                file.list("names").stream().map(FileContractReader::glob).toList(),
                layouts(file, format, table, others),
                others,
                Set.copyOf(texts(file, "missing")),
                slice(file, format),
                parts(file, table),
                columns(file, "key", table),
                file.find("submitted").map(FileContractReader::submitted),
                elements(file, format),
                measures(file, format),
                file.find("shares").map(FileContractReader::shares).orElse(FileContract.Shares.USUAL));
    }

    /** A measure without a list of meanings takes any. */
    private static Map<String, AllowedWords> measures(YamlNode file, FileContract.Format format) {
        Map<String, AllowedWords> measures = new TreeMap<>();
        file.find("measures").ifPresent(node -> {
            if (format != FileContract.Format.SURVEY_WAVE) {
                throw node.error("only questions of a survey measure something");
            }
            node.entries()
                    .forEach((measure, meanings) -> measures.put(
                            measure,
                            meanings.items().isEmpty()
                                    ? new AllowedWords.Open()
                                    : new AllowedWords.Own(meanings.texts().stream()
                                            .collect(Collectors.toMap(meaning -> meaning, meaning -> List.of())))));
        });
        return Map.copyOf(measures);
    }

    private static FileContract.Shares shares(YamlNode node) {
        node.only(Set.of("good", "held", "set_aside"));
        FileContract.Shares usual = FileContract.Shares.USUAL;
        return new FileContract.Shares(
                node.find("good").map(FileContractReader::share).orElse(usual.good()),
                node.find("held").map(FileContractReader::share).orElse(usual.held()),
                node.find("set_aside").map(FileContractReader::share).orElse(usual.setAside()));
    }

    private static double share(YamlNode node) {
        if (!node.text().matches("0(\\.\\d+)?|1(\\.0+)?")) {
            throw node.error("'" + node.text() + "' is no share from 0 to 1, such as 0.9");
        }
        return Double.parseDouble(node.text());
    }

    private static FileContract.Format format(YamlNode node) {
        return switch (node.text()) {
            case "csv" -> FileContract.Format.CSV;
            case "ilr-xml" -> FileContract.Format.ILR_XML;
            case "survey-wave" -> FileContract.Format.SURVEY_WAVE;
            default -> throw node.error("format '" + node.text() + "' is none of csv, ilr-xml, survey-wave");
        };
    }

    private static FileContract.OtherColumns otherColumns(YamlNode node) {
        return switch (node.text()) {
            case "report" -> FileContract.OtherColumns.REPORT;
            case "ignore" -> FileContract.OtherColumns.IGNORE;
            default -> throw node.error("other_columns '" + node.text() + "' is neither report nor ignore");
        };
    }

    private static List<String> slice(YamlNode file, FileContract.Format format) {
        for (YamlNode attribute : file.list("slice")) {
            if (format == FileContract.Format.CSV && !CSV_SLICE.contains(attribute.text())) {
                throw attribute.error("slice '" + attribute.text() + "' is none of " + CSV_SLICE);
            }
        }
        return texts(file, "slice");
    }

    private static List<String> parts(YamlNode file, TableContract table) {
        List<String> parts = columns(file, "parts", table);
        if (parts.isEmpty() && texts(file, "slice").contains(FileContract.PARTS)) {
            throw file.require("slice").error("a file that is sliced by parts says which columns they are, in 'parts'");
        }
        return parts;
    }

    private static List<String> columns(YamlNode file, String key, TableContract table) {
        for (YamlNode column : file.list(key)) {
            if (table.column(column.text()).isEmpty()) {
                throw column.error("'" + column.text() + "' is no column of the table");
            }
        }
        return texts(file, key);
    }

    private static List<String> encodings(YamlNode file) {
        for (YamlNode encoding : file.list("encodings")) {
            try {
                Charset.forName(encoding.text());
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw encoding.error("'" + encoding.text() + "' is not a character set");
            }
        }
        List<String> encodings = texts(file, "encodings");
        return encodings.isEmpty() ? List.of("UTF-8") : encodings;
    }

    private static List<FileContract.Layout> layouts(
            YamlNode file, FileContract.Format format, TableContract table, FileContract.OtherColumns others) {
        List<FileContract.Layout> layouts = new ArrayList<>();
        String previous = "";
        for (YamlNode node : file.require("layouts").items()) {
            node.only(Set.of("version", "source", "columns"));
            String version = node.require("version").text();
            if (version.compareTo(previous) <= 0) {
                throw node.error("layout '" + version + "' does not come after '" + previous + "'");
            }
            previous = version;
            layouts.add(new FileContract.Layout(
                    version, format == FileContract.Format.CSV ? headers(node, table, others) : List.of()));
        }
        if (layouts.isEmpty()) {
            throw file.require("layouts").error("at least one layout is needed");
        }
        return List.copyOf(layouts);
    }

    private static List<FileContract.Header> headers(
            YamlNode layout, TableContract table, FileContract.OtherColumns others) {
        List<FileContract.Header> headers = new ArrayList<>();
        Set<String> columns = new HashSet<>();
        for (Map.Entry<String, YamlNode> entry :
                layout.require("columns").entries().entrySet()) {
            String column = entry.getValue().text();
            Column taken = table.column(column).orElseThrow(() -> entry.getValue()
                    .error("header '%s' goes to '%s', which the table has not".formatted(entry.getKey(), column)));
            if (!columns.add(column)) {
                throw entry.getValue().error("two headers go to column '" + column + "'");
            }
            headers.add(new FileContract.Header(
                    entry.getKey(),
                    column,
                    others == FileContract.OtherColumns.IGNORE && !taken.required()
                            ? FileContract.Presence.OPTIONAL
                            : FileContract.Presence.REQUIRED));
        }
        return List.copyOf(headers);
    }

    private static FileContract.Submitted submitted(YamlNode node) {
        node.only(Set.of("name", "format", "needed"));
        YamlNode name = node.require("name");
        try {
            Pattern pattern = Pattern.compile(name.text(), Pattern.CASE_INSENSITIVE);
            if (pattern.matcher("").groupCount() == 0) {
                throw name.error("the expression has no group that is the time");
            }
            return new FileContract.Submitted(
                    pattern,
                    ContractReader.datePattern(node.require("format")).text(),
                    node.find("needed").map(YamlNode::text));
        } catch (PatternSyntaxException e) {
            throw name.error("not a regular expression: " + e.getDescription());
        }
    }

    private static FileContract.Elements elements(YamlNode file, FileContract.Format format) {
        if (format != FileContract.Format.ILR_XML) {
            return new FileContract.Elements(List.of(), Set.of());
        }
        YamlNode elements = file.require("elements").only(Set.of("records", "ignored"));
        List<String> records = elements.require("records").texts();
        if (records.isEmpty()) {
            throw elements.require("records").error("at least one element must be a record");
        }
        return new FileContract.Elements(records, Set.copyOf(texts(elements, "ignored")));
    }

    private static Pattern glob(YamlNode node) {
        String regex = Pattern.quote(node.text()).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<String> texts(YamlNode file, String key) {
        return file.find(key).map(YamlNode::texts).orElse(List.of());
    }
}
