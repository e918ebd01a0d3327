package uk.tlevels.publishing.spreadsheet;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.tlevels.publishing.number.Symbol;

/**
 * A workbook of official statistics: a cover, a table of contents, a sheet of notes where there is anything to explain,
 * and one table a sheet. It knows no file format; {@link SpreadsheetFormat} writes it.
 *
 * @param properties title, publisher and date of the file
 * @param banner what a reader must know before anything else, each a line right below the title, e.g. {@code Draft}
 * @param cover the sections of the cover: publication date, status, contact, licence
 * @param notes the notes, numbered from 1 in this order; texts of tables name them {@code [note 1]}
 * @param tables the tables, at least one
 */
public record AccessibleWorkbook(
        DocumentProperties properties,
        List<String> banner,
        List<CoverSection> cover,
        List<String> notes,
        List<TableSheet> tables) {
    private static final Pattern REFERENCE = Pattern.compile("\\[note ([^\\]]*)\\]");

    public AccessibleWorkbook {
        banner = List.copyOf(banner);
        banner.forEach(line -> CellText.oneLine("a line of the banner", line));
        cover = List.copyOf(cover);
        notes = List.copyOf(notes);
        notes.forEach(note -> CellText.checked("a note", note));
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException(
                    "workbook '" + properties.title() + "' has no table; a workbook needs one");
        }
        SheetNames.requireDistinct(
                "the sheet name", tables.stream().map(TableSheet::sheetName).toList());
        for (TableSheet table : tables) {
            requireNotes(table, notes.size());
        }
    }

    /** Whether a text names a note. */
    static boolean namesNote(String text) {
        return REFERENCE.matcher(text).find();
    }

    /** The shorthand that any table uses. */
    Set<Symbol> shorthand() {
        Set<Symbol> used = EnumSet.noneOf(Symbol.class);
        tables.forEach(table -> used.addAll(table.shorthand()));
        return Collections.unmodifiableSet(used);
    }

    private static void requireNotes(TableSheet table, int notes) {
        table.words().filter(text -> text.contains("[note ")).forEach(text -> {
            Matcher reference = REFERENCE.matcher(text);
            while (reference.find()) {
                String number = reference.group(1);
                if (!number.matches("[1-9]\\d{0,3}") || Integer.parseInt(number) > notes) {
                    throw new IllegalArgumentException("sheet '" + table.sheetName() + "' names " + reference.group()
                            + ", but the workbook has notes 1 to " + notes + "; add the note or mend the number");
                }
            }
        });
    }
}
