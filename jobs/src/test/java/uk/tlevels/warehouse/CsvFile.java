package uk.tlevels.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A small CSV file in one of the real layouts: each row says only what it has of its own. */
public final class CsvFile {
    private final Map<String, String> template;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private CsvFile(String... headersAndValues) {
        this.template = pairs(headersAndValues);
    }

    /** The analyst overall results extract, layout of 1 August 2023: Active, all grades given. */
    public static CsvFile overallResults() {
        return new CsvFile(
                "ULN", "",
                "Status", "Active",
                "UKPRN", "10000536",
                "Provider name", "Barnsley College",
                "Last Name", "Pendragon",
                "First Name", "Morgana",
                "Date of Birth", "04-05-2005",
                "Gender", "Female",
                "T Level", "T Level in Education and Early Years",
                "Start Year", "2021 to 2022",
                "Core component", "Education and Early Years",
                "Core code", "60358294",
                "Core result", "B",
                "Occupational specialism", "Early Years Educator",
                "Specialism code", "ZTLOS005",
                "Specialism result", "Merit",
                "Industry placement status", "Completed",
                "Overall result", "Merit");
    }

    /** A registration upload, layout of 24 September 2021. */
    public static CsvFile registrations() {
        return new CsvFile(
                "ULN", "",
                "First name", "Morgana",
                "Last name", "Pendragon",
                "Date of birth", "04052006",
                "UKPRN", "10000536",
                "Academic year", "2023/24",
                "Core code", "60358294",
                "Specialism code(s)", "ZTLOS005");
    }

    /** An edition of the UK register of learning providers. */
    public static CsvFile ukrlp() {
        return new CsvFile(
                "UKPRN", "10000536",
                "ProviderName", "Barnsley College",
                "ProviderStatus", "Active",
                "LegalOrgType", "UGFE",
                "GovOffReg", "D",
                "LEACode", "370",
                "EdubaseURN", "130524",
                "Postcode", "ZZ9 9ZX",
                "ICBCode", "E54000061");
    }

    /** Adds a row that differs from the template in some columns. */
    public CsvFile row(String... headersAndValues) {
        Map<String, String> row = new LinkedHashMap<>(template);
        pairs(headersAndValues).forEach((header, value) -> {
            if (row.replace(header, value) == null) {
                throw new AssertionError("no column " + header);
            }
        });
        rows.add(row);
        return this;
    }

    /** The file. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(",", template.keySet()));
        rows.forEach(row -> lines.add(row.values().stream().map(CsvFile::quoted).collect(Collectors.joining(","))));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String quoted(String cell) {
        return cell.matches(".*[,\"].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static Map<String, String> pairs(String... headersAndValues) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < headersAndValues.length; i += 2) {
            pairs.put(headersAndValues[i], headersAndValues[i + 1]);
        }
        return pairs;
    }
}
