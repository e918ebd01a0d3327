package uk.tlevels.publishing.spreadsheet;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.TableColumn;

/** Made-up workbooks of official statistics. */
final class Workbooks {
    private static final DocumentProperties PROPERTIES = new DocumentProperties(
            "T Level results, academic year 2023/24",
            "Department for Education",
            "T Level results in England",
            "Grades of students who completed a T Level, by provider type, sex and pathway.",
            Instant.parse("2024-08-15T08:30:00Z"));

    private Workbooks() {}

    /** Two tables with every kind of column, notes, shorthand, links and a banner. */
    static AccessibleWorkbook release() {
        return new AccessibleWorkbook(
                PROPERTIES,
                List.of("Draft: not for publication"),
                List.of(
                        new CoverSection(
                                "About these statistics",
                                List.of(
                                        TextLine.of("These are official statistics in development. They count students"
                                                + " aged 16 to 19 in England who finished a T Level in the academic"
                                                + " year 2023/24, as at 15 August 2024."),
                                        TextLine.link(
                                                "Read the methodology of the T Level statistics",
                                                URI.create(
                                                        "https://www.example.gov.uk/t-levels/methodology?a=1&b=2")))),
                        new CoverSection("Publication date", List.of(TextLine.of("15 August 2024"))),
                        new CoverSection(
                                "Contact",
                                List.of(TextLine.link(
                                        "Email the statistics team: statistics@example.gov.uk",
                                        URI.create("mailto:statistics@example.gov.uk")))),
                        new CoverSection(
                                "Licence",
                                List.of(
                                        TextLine.link(
                                                "Open Government Licence version 3.0",
                                                URI.create(
                                                        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"))))),
                List.of(
                        "Students who left within the first six weeks are not counted.",
                        "Percentages are worked out from numbers that are not rounded and may not add up to 100."),
                List.of(results(), hours()));
    }

    private static TableSheet results() {
        return new TableSheet(
                "Table 1",
                "Table 1: T Level overall grades by type of provider, England, 2023/24 [note 1]",
                List.of(
                        "Numbers of students are rounded to the nearest 5.",
                        "Source: results as awarded on 15 August 2024."),
                List.of(
                        TableColumn.words("Type of provider"),
                        TableColumn.words("Sex"),
                        TableColumn.numbers("Students who completed a T Level", NumberStyle.count()),
                        TableColumn.numbers("Percentage who passed [note 2]", NumberStyle.percent(1)),
                        TableColumn.numbers(
                                "Average points per entry", NumberStyle.count().withDecimals(2))),
                List.of(
                        row("All providers", "Total", figure("1234565"), figure("88.7"), figure("31.25")),
                        row(
                                "General further education and tertiary colleges",
                                "Female",
                                figure("3120"),
                                figure("90"),
                                figure("32")),
                        row(
                                "General further education and tertiary colleges",
                                "Male",
                                figure("0"),
                                Symbol.NOT_APPLICABLE,
                                Symbol.NOT_APPLICABLE),
                        row("=SUM(A1:A9)", "-", Symbol.CONFIDENTIAL, Symbol.CONFIDENTIAL, Symbol.CONFIDENTIAL),
                        row("Independent & <special> schools", "Total", Symbol.LOW, figure("100"), figure("-0.05"))));
    }

    private static TableSheet hours() {
        return new TableSheet(
                "Table 2 – industry placements",
                "Table 2: Hours of industry placement, England, 2023/24",
                List.of("Source: returns of providers."),
                List.of(
                        TableColumn.words("T Level"),
                        TableColumn.numbers("Mean hours", NumberStyle.count().withDecimals(0)),
                        TableColumn.numbers(
                                "Standard error", NumberStyle.count().withDecimals(3))),
                List.of(
                        row("Digital Production, Design and Development", figure("334"), figure("1.205")),
                        row("Education and Early Years", figure("751"), figure("0.5")),
                        row("Health", figure("360"), Symbol.LOW_RELIABILITY)));
    }

    /** One table of so many rows. */
    static AccessibleWorkbook large(int rows) {
        List<List<Cell>> body = IntStream.range(0, rows)
                .mapToObj(i -> row(
                        "Provider " + i,
                        "Digital Production, Design and Development",
                        i % 17 == 0 ? Symbol.CONFIDENTIAL : Cell.of(i),
                        figure(i % 100 + "." + i % 10),
                        Cell.of(i * 31L)))
                .toList();
        return of(
                "Table 1",
                List.of(
                        TableColumn.words("Provider"),
                        TableColumn.words("T Level"),
                        TableColumn.numbers("Students", NumberStyle.count()),
                        TableColumn.numbers("Percentage who passed", NumberStyle.percent(1)),
                        TableColumn.numbers("Hours", NumberStyle.count())),
                body);
    }

    /** One table with these texts below each other. */
    static AccessibleWorkbook texts(List<String> texts) {
        return of(
                "Table 1",
                List.of(TableColumn.words("Number"), TableColumn.words("Text")),
                IntStream.range(0, texts.size())
                        .mapToObj(i -> row("number " + i, texts.get(i)))
                        .toList());
    }

    /** One table. */
    static AccessibleWorkbook of(String sheet, List<TableColumn> columns, List<List<Cell>> rows) {
        return new AccessibleWorkbook(
                PROPERTIES,
                List.of(),
                List.of(),
                List.of(),
                List.of(new TableSheet(sheet, "Any title", List.of(), columns, rows)));
    }

    static Cell figure(String value) {
        return Cell.of(new BigDecimal(value));
    }

    /** A row of words, figures and shorthand. */
    static List<Cell> row(Object... cells) {
        return Stream.of(cells).map(Workbooks::cell).toList();
    }

    private static Cell cell(Object from) {
        if (from instanceof Cell given) {
            return given;
        }
        return from instanceof Symbol symbol ? Cell.of(symbol) : Cell.words(from.toString());
    }
}
