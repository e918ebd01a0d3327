package uk.tlevels.publishing.chart;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.tlevels.publishing.number.Amount;
import uk.tlevels.publishing.number.Interval;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.number.Symbol;

/** A chart of each kind, with numbers of the size of the real ones and every symbol. */
public final class SampleCharts {
    private static final List<String> GRADES =
            List.of("Distinction*", "Distinction", "Merit", "Pass", "Partial achievement", "Unclassified");

    private SampleCharts() {}

    public static List<ChartSpec> all() {
        return List.of(awareness(), starts(), grades(), progression(), destinations(), placements());
    }

    public static LineChart awareness() {
        String omnibus = "Omnibus survey";
        String panel = "Parent, pupil and learner panel";
        return new LineChart(
                frame("awareness", "Percentage aware of T Levels", "England, 2019 to 2023", NumberStyle.percent(0)),
                Optional.of("95% confidence interval"),
                "Change of survey",
                List.of(
                        new LineChart.Series(
                                "Parents",
                                List.of(
                                        point("July 2019", "2019.54", "11.2", 1.6, omnibus),
                                        point("May 2021", "2021.37", "33.6", 2.5, panel),
                                        point("June 2022", "2022.46", "41.5", 2.4, panel),
                                        point("June 2023", "2023.46", "47.3", 2.4, panel))),
                        new LineChart.Series(
                                "Pupils",
                                List.of(
                                        point("July 2019", "2019.54", "8.1", 1.4, omnibus),
                                        point("May 2021", "2021.37", "36.4", 2.9, panel),
                                        hidden("June 2022", "2022.46", Symbol.CONFIDENTIAL, panel),
                                        point("June 2023", "2023.46", "50.2", 2.7, panel))),
                        new LineChart.Series(
                                "Teachers",
                                List.of(
                                        point("June 2021", "2021.46", "52.4", 3.1, "School and college panel"),
                                        point("June 2022", "2022.46", "71.0", 2.8, "School and college panel"),
                                        point("June 2023", "2023.46", "86.1", 2.2, "School and college panel"))),
                        new LineChart.Series(
                                "Employers",
                                List.of(
                                        bare("Autumn 2021", "2021.80", "24.3", "Employer pulse survey"),
                                        bare("Autumn 2022", "2022.80", "32.1", "Employer pulse survey")))));
    }

    public static ColumnChart starts() {
        return new ColumnChart(
                frame("starts", "Number of T Level starts", "England, 2020/21 to 2024/25", NumberStyle.count()),
                "Academic year of the start",
                List.of(
                        Bar.of("2020/21", number("1296")),
                        Bar.of("2021/22", number("5321")),
                        Bar.of("2022/23", number("10253")),
                        Bar.of("2023/24", number("16085")),
                        Bar.of("2024/25", Amount.withheld(Symbol.NOT_AVAILABLE))));
    }

    public static StackedBarChart grades() {
        List<Group> rows = new ArrayList<>();
        rows.add(grades("All T Levels", "0.5", "20.0", "49.5", "20.5", "6.3", "3.2"));
        rows.add(grades("Accounting", "1.1", "27.3", "47.7", "17.0", "6.9", "low"));
        rows.add(grades("Agriculture, Land Management and Production", "z", "z", "z", "z", "z", "z"));
        rows.add(grades("Building Services Engineering for Construction", "low", "8.4", "50.1", "28.9", "9.2", "3.4"));
        rows.add(grades(
                "Design and Development for Engineering and Manufacturing", "0.9", "19.4", "44.1", "c", "c", "3.0"));
        rows.add(
                grades("Design, Surveying and Planning for Construction", "0.6", "24.8", "50.6", "17.7", "4.7", "1.6"));
        rows.add(grades("Digital Business Services", "2.1", "30.2", "41.6", "19.5", "4.4", "2.2"));
        rows.add(grades("Digital Production, Design and Development", "1.3", "28.9", "43.3", "17.2", "6.2", "3.1"));
        rows.add(grades("Digital Support Services", "0.7", "21.5", "46.0", "22.1", "6.1", "3.6"));
        rows.add(grades("Education and Early Years", "0.4", "18.8", "57.1", "17.2", "4.0", "2.5"));
        rows.add(grades("Engineering, Manufacturing, Processing and Control", "x", "x", "x", "x", "x", "x"));
        rows.add(grades("Finance", "1.8", "33.0", "40.4", "15.5", "7.2", "2.1"));
        rows.add(grades("Health", "0.2", "14.3", "51.8", "23.2", "7.4", "3.1"));
        rows.add(grades("Healthcare Science", "0.3", "16.2", "48.7", "25.9", "6.5", "2.4"));
        rows.add(grades("Legal Services", "c", "c", "c", "c", "c", "c"));
        rows.add(grades(
                "Maintenance, Installation and Repair for Engineering and Manufacturing",
                "0.0",
                "9.9",
                "45.5",
                "30.7",
                "10.1",
                "3.8"));
        rows.add(grades("Management and Administration", "0.5", "19.6", "49.9", "20.1", "6.8", "3.1"));
        rows.add(grades("Onsite Construction", "low", "6.1", "39.2", "38.8", "11.4", "4.5"));
        rows.add(grades("Science", "1.0", "22.4", "45.6", "20.6", "7.3", "3.1"));
        return new StackedBarChart(
                frame("grades", "Percentage of students by overall grade", "England, 2022/23", NumberStyle.percent(1)),
                "T Level",
                GRADES,
                rows);
    }

    public static GroupedBarChart progression() {
        return new GroupedBarChart(
                frame(
                        "progression",
                        "Percentage of completers at each destination the year after",
                        "England, starters of 2020/21",
                        NumberStyle.percent(0)),
                "Destination",
                List.of("T Level Foundation Year", "Other classroom-based level 2"),
                List.of(
                        new Group("Any level 3", List.of(number("54.2"), number("47.1"))),
                        new Group("T Level", List.of(number("15.1"), Amount.withheld(Symbol.LOW))),
                        new Group("Apprenticeship", List.of(number("7.6"), number("9.3"))),
                        new Group("Other level 2", List.of(number("12.0"), number("14.4"))),
                        new Group(
                                "Not found in returns",
                                List.of(number("23.5"), Amount.withheld(Symbol.NOT_AVAILABLE)))));
    }

    public static BarChart destinations() {
        return new BarChart(
                frame(
                        "destinations",
                        "Percentage of T Level completers by main activity",
                        "England, first cohort, nine to ten months after the course",
                        NumberStyle.percent(0)),
                "Main activity",
                List.of(
                        bar("Studying for a degree", "45.8", 3.4),
                        bar("Working full time", "24.9", 3.0),
                        bar("Apprenticeship", "12.2", 2.2),
                        bar("Working part time", "8.7", 1.9),
                        Bar.of("Other education or training", Amount.withheld(Symbol.CONFIDENTIAL)),
                        bar("Not in education or employment", "5.4", 1.6)),
                Optional.of("95% confidence interval"));
    }

    public static BarChart placements() {
        List<Bar> bars = new ArrayList<>();
        for (String board : boards()) {
            int i = bars.size();
            Amount amount = i % 17 == 5
                    ? Amount.withheld(Symbol.CONFIDENTIAL)
                    : i == 30
                            ? Amount.withheld(Symbol.NOT_AVAILABLE)
                            : number(String.valueOf(6 + (i * 3779 + 101) % 211));
            bars.add(Bar.of(board, amount));
        }
        return BarChart.of(
                        frame(
                                "placements-by-icb",
                                "Number of industry placements in health and care",
                                "England, 2023/24",
                                NumberStyle.count()),
                        "Integrated care board",
                        bars)
                .byLength();
    }

    public static Amount number(String value) {
        return Amount.of(new BigDecimal(value));
    }

    private static List<String> boards() {
        Path file = Path.of("../../schemas/reference/integrated_care_boards.csv");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(row -> row.getField("icb_name")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Group grades(String label, String... values) {
        return new Group(label, Stream.of(values).map(SampleCharts::amount).toList());
    }

    private static Amount amount(String cell) {
        return Stream.of(Symbol.values())
                .filter(symbol -> symbol.code().equals(cell))
                .findFirst()
                .map(Amount::withheld)
                .orElseGet(() -> number(cell));
    }

    private static Frame frame(String id, String measure, String coverage, NumberStyle style) {
        return new Frame(id, measure, coverage, style);
    }

    private static Bar bar(String label, String value, double half) {
        return new Bar(label, number(value), around(value, half));
    }

    private static LineChart.Point point(String label, String year, String value, double half, String instrument) {
        return new LineChart.Point(label, new BigDecimal(year), number(value), around(value, half), instrument);
    }

    private static LineChart.Point bare(String label, String year, String value, String instrument) {
        return new LineChart.Point(label, new BigDecimal(year), number(value), Optional.empty(), instrument);
    }

    private static LineChart.Point hidden(String label, String year, Symbol symbol, String instrument) {
        return new LineChart.Point(label, new BigDecimal(year), Amount.withheld(symbol), Optional.empty(), instrument);
    }

    private static Optional<Interval> around(String value, double half) {
        BigDecimal middle = new BigDecimal(value);
        BigDecimal reach = BigDecimal.valueOf(half);
        return Optional.of(new Interval(middle.subtract(reach), middle.add(reach)));
    }
}
