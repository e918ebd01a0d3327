package uk.tlevels.publishing.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sheets of a workbook, in order: cover, contents, notes where there are any, and each table. */
final class Layout {
    private static final int COVER_WIDTH = 90;
    private static final int NAME_WIDTH = 34;
    private static final int MARKER_WIDTH = 20;
    private static final int PROSE_WIDTH = 90;

    private final AccessibleWorkbook workbook;

    private Layout(AccessibleWorkbook workbook) {
        this.workbook = workbook;
    }

    static List<LaidSheet> of(AccessibleWorkbook workbook) {
        return new Layout(workbook).sheets();
    }

    private List<LaidSheet> sheets() {
        List<String> names = Stream.concat(
                        Stream.of(SheetNames.CONTENTS, SheetNames.NOTES),
                        workbook.tables().stream().map(TableSheet::sheetName))
                .toList();
        List<String> tableNames = SheetNames.tables(names);
        List<LaidSheet> sheets = new ArrayList<>();
        sheets.add(cover());
        sheets.add(contents(tableNames.get(0)));
        if (hasNotes()) {
            sheets.add(notes(tableNames.get(1)));
        }
        for (int i = 0; i < workbook.tables().size(); i++) {
            sheets.add(new LaidTable(workbook.tables().get(i), tableNames.get(i + 2)).sheetWithTable());
        }
        return sheets;
    }

    private LaidSheet cover() {
        List<LaidCell.Text> lines = new ArrayList<>();
        lines.add(new LaidCell.Text(workbook.properties().title(), Look.TITLE));
        workbook.banner().forEach(line -> lines.add(new LaidCell.Text(line, Look.SECTION)));
        for (CoverSection section : workbook.cover()) {
            lines.add(new LaidCell.Text(section.heading(), Look.SECTION));
            section.lines().forEach(line -> lines.add(paragraph(line)));
        }
        return new LaidSheet(SheetNames.COVER, lines, Optional.empty(), List.of(COVER_WIDTH));
    }

    private static LaidCell.Text paragraph(TextLine line) {
        return new LaidCell.Text(
                line.text(),
                line.link().isPresent() ? Look.LINK : Look.PARAGRAPH,
                line.link().map(Link.ToAddress::new));
    }

    private LaidSheet contents(String tableName) {
        List<List<LaidCell>> rows = new ArrayList<>();
        if (hasNotes()) {
            rows.add(contentsRow(SheetNames.NOTES, "Notes and shorthand used in the tables"));
        }
        workbook.tables().forEach(table -> rows.add(contentsRow(table.sheetName(), table.title())));
        return prose(
                SheetNames.CONTENTS,
                NAME_WIDTH,
                List.of(
                        new LaidCell.Text("Contents", Look.TITLE),
                        new LaidCell.Text(
                                "This worksheet lists the other worksheets, with a link to each.", Look.LINE)),
                new LaidSheet.Table(tableName, headers("Worksheet", "Title"), body(rows)));
    }

    private static List<LaidCell> contentsRow(String sheet, String title) {
        return List.of(
                new LaidCell.Text(sheet, Look.LINK, Optional.of(new Link.ToSheet(sheet))),
                new LaidCell.Text(title, Look.WORDS));
    }

    private LaidSheet notes(String tableName) {
        Stream<List<LaidCell>> notes = IntStream.rangeClosed(1, workbook.notes().size())
                .mapToObj(i -> words("[note " + i + "]", workbook.notes().get(i - 1)));
        Stream<List<LaidCell>> shorthand =
                workbook.shorthand().stream().map(s -> words(s.shorthand(), sentence(s.meaning())));
        return prose(
                SheetNames.NOTES,
                MARKER_WIDTH,
                List.of(
                        new LaidCell.Text("Notes", Look.TITLE),
                        new LaidCell.Text(
                                "This worksheet explains the notes and the shorthand that the tables use.", Look.LINE),
                        LaidTable.backToContents()),
                new LaidSheet.Table(
                        tableName,
                        headers("Note or shorthand", "Meaning"),
                        body(Stream.concat(notes, shorthand).toList())));
    }

    private boolean hasNotes() {
        return !workbook.notes().isEmpty() || !workbook.shorthand().isEmpty();
    }

    private static LaidSheet prose(String name, int firstWidth, List<LaidCell.Text> lines, LaidSheet.Table table) {
        return new LaidSheet(name, lines, Optional.of(table), List.of(firstWidth, PROSE_WIDTH));
    }

    private static List<LaidCell.Text> headers(String... texts) {
        return Stream.of(texts)
                .map(text -> new LaidCell.Text(text, Look.HEADER))
                .toList();
    }

    private static List<LaidCell> words(String first, String second) {
        return List.of(new LaidCell.Text(first, Look.WORDS), new LaidCell.Text(second, Look.WORDS));
    }

    private static String sentence(String meaning) {
        return Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + ".";
    }

    private static LaidSheet.Body body(List<List<LaidCell>> rows) {
        return new LaidSheet.Body() {
            @Override
            public int size() {
                return rows.size();
            }

            @Override
            public Stream<List<LaidCell>> rows() {
                return rows.stream();
            }
        };
    }
}
