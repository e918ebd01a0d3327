package uk.tlevels.publishing.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Cell;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Sheet;
import uk.tlevels.publishing.spreadsheet.WrittenWorkbook.Table;

/**
 * What a program can check of the Analysis Function's checklist for accessible spreadsheets, on a file as it was written.
 *
 * @see <a href="https://analysisfunction.civilservice.gov.uk/policy-store/making-spreadsheets-accessible-a-brief-checklist-of-the-basics/">Making
 *     spreadsheets accessible: a brief checklist of the basics</a>
 */
final class Checklist {
    private static final Set<String> SANS_SERIF = Set.of("Arial", "Calibri", "Verdana");
    private static final int SMALLEST = 10;
    private static final int LONGEST_NAME = 31;
    private static final Pattern SHORTHAND = Pattern.compile("\\[(?:c|low|k|u|x|z)]");
    private static final Pattern NOTE = Pattern.compile("\\[note \\d+]");

    private final WrittenWorkbook workbook;
    private final List<String> complaints = new ArrayList<>();

    private Checklist(WrittenWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Each point that the file fails, with its place. */
    static List<String> complaints(ZipParts zip, SpreadsheetFormat format) {
        Checklist checklist = new Checklist(
                switch (format) {
                    case ODS -> OdsReader.read(zip);
                    case XLSX -> XlsxReader.read(zip);
                });
        checklist.document();
        return checklist.complaints;
    }

    private void document() {
        workbook.forbidden().forEach(f -> complaints.add("has " + f));
        require(!workbook.title().isBlank(), "no document title");
        require(workbook.language().equals("en-GB"), "no document language");
        require(!workbook.creator().isBlank(), "no creator");
        require(workbook.activeSheet() == 0, "does not open on the first sheet");
        Set<String> names = new HashSet<>();
        Set<String> tables = new HashSet<>();
        for (Sheet sheet : workbook.sheets()) {
            require(names.add(sheet.name().toLowerCase(Locale.ROOT)), "sheet name twice: " + sheet.name());
            require(sheet.name().length() <= LONGEST_NAME, "sheet name too long: " + sheet.name());
            sheet.table().ifPresent(t -> require(tables.add(t.name()), "table name twice: " + t.name()));
            sheet(sheet);
        }
        require(workbook.sheets().get(0).table().isEmpty(), "no cover");
        require(
                linked().containsAll(workbook.sheets().stream()
                        .skip(2)
                        .map(Sheet::name)
                        .toList()),
                "the contents do not link to every sheet");
    }

    private List<String> linked() {
        return workbook.sheets().get(1).rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.link().stream())
                .map(link -> link.replaceAll("^'|'$", "").replace("''", "'"))
                .toList();
    }

    private void sheet(Sheet sheet) {
        String at = sheet.name() + ": ";
        if (sheet.rows().isEmpty() || sheet.rows().get(0).isEmpty()) {
            complaints.add(at + "no title in A1");
            return;
        }
        require(sheet.rows().get(0).get(0).look().style().equals("Heading 1"), at + "A1 is no heading");
        require(sheet.cursor().equals("A1"), at + "cursor not in A1");
        sheet.rows().stream().flatMap(List::stream).forEach(cell -> {
            require(
                    SANS_SERIF.contains(cell.look().font()),
                    at + "font " + cell.look().font());
            require(cell.look().size() >= SMALLEST, at + "font too small");
            require(!cell.look().italic(), at + "italics");
        });
        if (sheet.table().isPresent()) {
            table(at, sheet, sheet.table().get());
        } else {
            require(
                    sheet.rows().stream()
                            .allMatch(r -> r.size() == 1 && !r.get(0).empty()),
                    at + "blank row");
            require(sheet.rows().stream().skip(1).allMatch(r -> r.get(0).look().wraps()), at + "text does not wrap");
        }
    }

    private void table(String at, Sheet sheet, Table table) {
        int header = table.headerRow();
        if (header < 1) {
            complaints.add(at + "no tagged header row");
            return;
        }
        List<List<Cell>> rows = sheet.rows();
        int columns = rows.get(header).size();
        require(
                table.range().equals("A" + (header + 1) + ":" + (char) ('A' + columns - 1) + rows.size()),
                at + "the table is not the range " + table.range());
        require(
                rows.subList(0, header).stream()
                        .allMatch(r -> r.size() == 1 && !r.get(0).empty()),
                at + "blank row above the table");
        require(
                rows.stream()
                        .skip(header)
                        .allMatch(r -> r.size() == columns && r.stream().noneMatch(Cell::empty)),
                at + "blank cell");
        require(
                rows.get(header).stream()
                                .map(c -> c.text().toLowerCase(Locale.ROOT))
                                .distinct()
                                .count()
                        == columns,
                at + "headers are not unique");
        rows.stream().skip(header).flatMap(List::stream).forEach(cell -> cell(at, cell));
        explained(at, sheet, header);
    }

    private void cell(String at, Cell cell) {
        if (cell.number().isPresent()) {
            require(!cell.look().format().isEmpty(), at + "number without a format");
        } else {
            require(cell.look().wraps(), at + "text does not wrap");
            boolean marker = SHORTHAND.matcher(cell.text()).matches() && !at.startsWith(SheetNames.NOTES);
            require(!marker || cell.look().right(), at + "shorthand not right-aligned");
        }
    }

    private void explained(String at, Sheet sheet, int header) {
        if (sheet.name().equals(SheetNames.NOTES)) {
            return;
        }
        List<String> above = sheet.rows().subList(0, header).stream()
                .map(r -> r.get(0).text())
                .toList();
        found(sheet, SHORTHAND, header)
                .forEach(s -> require(
                        above.stream().anyMatch(a -> a.startsWith(s + " means")) && onNotes(s),
                        at + s + " is not explained"));
        found(sheet, NOTE, 0).forEach(n -> require(onNotes(n), at + n + " is not on the notes sheet"));
    }

    private boolean onNotes(String marker) {
        return workbook.sheets().stream()
                .filter(s -> s.name().equals(SheetNames.NOTES))
                .flatMap(s -> s.rows().stream())
                .anyMatch(r -> r.size() == 2 && r.get(0).text().equals(marker));
    }

    private static List<String> found(Sheet sheet, Pattern pattern, int from) {
        return sheet.rows().stream()
                .skip(from)
                .flatMap(List::stream)
                .flatMap(cell -> {
                    Matcher matcher = pattern.matcher(cell.text());
                    return matcher.find() ? Stream.of(matcher.group()) : Stream.empty();
                })
                .distinct()
                .toList();
    }

    private void require(boolean holds, String complaint) {
        if (!holds && !complaints.contains(complaint)) {
            complaints.add(complaint);
        }
    }
}
