package uk.tlevels.publishing.bulletin;

import static uk.tlevels.publishing.text.Block.bullets;
import static uk.tlevels.publishing.text.Block.heading;
import static uk.tlevels.publishing.text.Block.paragraph;
import static uk.tlevels.publishing.text.Span.code;
import static uk.tlevels.publishing.text.Span.link;
import static uk.tlevels.publishing.text.Span.strong;
import static uk.tlevels.publishing.text.Span.words;

import java.util.List;
import java.util.Optional;
import uk.tlevels.publishing.chart.ChartSpec;
import uk.tlevels.publishing.chart.SampleCharts;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.publishing.table.TableColumn;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.Line;

/** A bulletin as a publisher would fill it: every kind of chart, tables with symbols, tiles, a banner, annexes. */
final class SampleBulletin {
    private static final String RETURNS = "Individualised Learner Record and school census";

    private SampleBulletin() {}

    static Bulletin bulletin() {
        return new Bulletin(
                new Particulars(
                        "T Level action plan",
                        "Department for Education",
                        "Official statistics in development",
                        "Academic year 2023/24",
                        "Provisional",
                        "25 April 2024, 9:30am"),
                Optional.of(new Banner("Draft", "Made-up figures to show the page. Do not quote.")),
                List.of(
                        paragraph(
                                words(
                                        "This release brings together the statistics on T Levels in England: who knows of them,"
                                                + " who starts them, what results they get and where they go next. "),
                                strong("16,085 students started a T Level in 2023/24"),
                                words(", 57% more than a year before.")),
                        bullets(
                                "90.5% of students with results passed in summer 2023",
                                "awareness among parents rose to 47% in June 2023",
                                "54% of those who completed a T Level Foundation Year went on to level 3")),
                List.of(
                        new Tile("T Level starts", "16,085", "Academic year 2023/24", "Up 57% from 10,253 in 2022/23."),
                        new Tile(
                                "Pass rate",
                                "90.5%",
                                "Academic year 2022/23, provisional",
                                "3,119 of 3,448 students with results in 2022/23."),
                        new Tile("Providers", "254", "Academic year 2023/24", "Up 55% from 164 in 2022/23."),
                        new Tile(
                                "Parents aware",
                                "47%",
                                "Calendar year 2023",
                                "Up from 11% in July 2019, in another survey."),
                        new Tile(
                                "Foundation Year starts",
                                "7,000",
                                "Academic year 2023/24",
                                "To the nearest 100, in 2023/24."),
                        new Tile(
                                "Placements completed",
                                "94.9%",
                                "Academic year 2022/23, provisional",
                                "Of students with results in 2022/23.")),
                List.of(about(), awareness(), starts(), results(), progression(), placements()),
                List.of(
                        new Annex("methodology", methodology()),
                        new Annex("data-guidance", dataGuidance()),
                        new Annex("pre-release-access", preRelease())),
                List.of(
                        Line.of("Students who start in two routes count once in each and once in the total."),
                        Line.of("Percentages are computed from unrounded counts, so parts need not add up to totals.")),
                new Contact(
                        "Post-16 statistics", "A. N. Other", "statistics@example.gov.uk", Optional.of("0370 000 2288")),
                Line.of(
                        words("All content is available under the "),
                        link(
                                "Open Government Licence v3.0",
                                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
                        words(", except where otherwise stated.")));
    }

    private static Section about() {
        return new Section(
                "about",
                "About these statistics",
                List.of(
                        paragraph(
                                "T Levels are two-year courses for students aged 16 to 19, equal in size to three A levels."
                                        + " They began in September 2020."),
                        paragraph(
                                words(
                                        "Official statistics in development are tested with users before they are assessed. Read the "),
                                link("methodology", "#methodology"),
                                words(" for how figures are made."))),
                List.of());
    }

    private static Section awareness() {
        return new Section(
                "awareness",
                "Awareness",
                List.of(paragraph(
                        "Awareness has risen in every audience surveyed. Surveys differ in design, so levels of"
                                + " different audiences are not strictly comparable.")),
                List.of(chart(
                        "Awareness of T Levels by audience, England, 2019 to 2023",
                        SampleCharts.awareness(),
                        "data/awareness.csv",
                        "DfE omnibus and panel surveys, weighted")));
    }

    private static Section starts() {
        NumberStyle count = NumberStyle.count();
        FigureTable table = new FigureTable(
                "Route",
                List.of(
                        TableColumn.numbers("2020/21", count),
                        TableColumn.numbers("2021/22", count),
                        TableColumn.numbers("2022/23", count),
                        TableColumn.numbers("2023/24", count),
                        TableColumn.numbers("Change on the year", NumberStyle.percent(1))),
                List.of(
                        row("Total", "1296", "5321", "10253", "16085", "56.9"),
                        row("Agriculture, Environment and Animal Care", "z", "z", "z", "142", "z"),
                        row("Construction", "312", "698", "1104", "1587", "43.8"),
                        row("Digital", "448", "1420", "2219", "3326", "49.9"),
                        row("Education and Early Years", "536", "1671", "2748", "3905", "42.1"),
                        row("Health and Science", "z", "1532", "2310", "2819", "22.0"),
                        row("Legal, Finance and Accounting", "z", "z", "c", "c", "c"),
                        row("Business and Administration", "z", "z", "1121", "2480", "121.2")));
        return new Section(
                "starts",
                "Starts",
                List.of(paragraph("The number of starts has grown each year as routes opened [note 1].")),
                List.of(
                        chart(
                                "T Level starts by cohort, England, 2020/21 to 2024/25",
                                SampleCharts.starts(),
                                "data/t_level_starts.csv",
                                RETURNS),
                        new Figure.Table(
                                "T Level starts by route, England, 2020/21 to 2023/24",
                                table,
                                below("data/t_level_starts_by_route.csv", RETURNS))));
    }

    private static Section results() {
        return new Section(
                "results",
                "Results",
                List.of(paragraph("Most students passed with Merit or better. Grades differ between T Levels, and so do"
                        + " the students who take them.")),
                List.of(chart(
                        "Overall grades by T Level, England, 2022/23",
                        SampleCharts.grades(),
                        "data/t_level_results.csv",
                        "Manage T Level results service")));
    }

    private static Section progression() {
        return new Section(
                "progression",
                "Progression and destinations",
                List.of(
                        heading(1, "From the T Level Foundation Year"),
                        paragraph(
                                "Completers went on to level 3 more often than those of other classroom-based courses at"
                                        + " level 2. The groups differ in prior attainment.")),
                List.of(
                        chart(
                                "Destinations of completers of the Foundation Year and of other level 2 courses, England",
                                SampleCharts.progression(),
                                "data/tlfy_progression.csv",
                                RETURNS),
                        chart(
                                "Main activity of T Level completers, first cohort, England",
                                SampleCharts.destinations(),
                                "data/destinations.csv",
                                "Technical education learner survey 2023, weighted")));
    }

    private static Section placements() {
        return new Section(
                "placements",
                "Placements in health and care",
                List.of(paragraph("Placements are counted where the host stands.")),
                List.of(chart(
                        "Industry placements by integrated care board, England, 2023/24",
                        SampleCharts.placements(),
                        "data/nhs_placements.csv",
                        "Placement register")));
    }

    static Document methodology() {
        return new Document(
                "Methodology",
                List.of(
                        heading(1, "Sources and coverage"),
                        paragraph(
                                words("Starts are counted from the last return of each year. See the "),
                                link("ILR specification", "https://guidance.submit-learner-data.service.gov.uk/"),
                                words(".")),
                        heading(1, "Rounding and suppression"),
                        bullets(
                                "counts are not rounded",
                                "counts below 6 are suppressed, and what would give them back",
                                "percentages are shown to one decimal, halves up"),
                        new Block.TextTable(
                                "Symbols",
                                List.of("Symbol", "Meaning"),
                                List.of(
                                        List.of(Line.of("[c]"), Line.of("kept back to protect confidentiality")),
                                        List.of(Line.of("[x]"), Line.of("not available")),
                                        List.of(Line.of("[z]"), Line.of("cannot exist")),
                                        List.of(Line.of("[low]"), Line.of("rounds to 0 but is not 0"))))));
    }

    private static Document dataGuidance() {
        return new Document(
                "Data guidance",
                List.of(
                        paragraph("The files follow the open data standards of the Department for Education."),
                        heading(1, "Files"),
                        new Block.TextTable(
                                "Data files of this release",
                                List.of("File", "Geographic levels", "Content"),
                                List.of(
                                        List.of(
                                                Line.of(code("t_level_starts.csv")),
                                                Line.of("National, Regional"),
                                                Line.of("Starts by route, T Level, sex and region")),
                                        List.of(
                                                Line.of(code("nhs_placements.csv")),
                                                Line.of("National, NHS region, Integrated care board"),
                                                Line.of("Placements in health and care settings"))))));
    }

    private static Document preRelease() {
        return new Document(
                "Pre-release access",
                List.of(
                        paragraph("These roles had access 24 hours before publication."),
                        bullets("Secretary of State for Education", "Director of Qualifications", "Press officer")));
    }

    private static Figure chart(String caption, ChartSpec chart, String file, String source) {
        return new Figure.Chart(caption, chart, below(file, source));
    }

    private static Figure.Below below(String file, String source) {
        return new Figure.Below(source, List.of(), Optional.of(new Download(file)));
    }

    private static FigureTable.Row row(String heading, String... cells) {
        return new FigureTable.Row(
                heading, List.of(cells).stream().map(SampleBulletin::cell).toList());
    }

    private static Cell cell(String text) {
        for (Symbol symbol : Symbol.values()) {
            if (symbol.code().equals(text)) {
                return Cell.of(Amount.withheld(symbol));
            }
        }
        return Cell.of(SampleCharts.number(text));
    }
}
