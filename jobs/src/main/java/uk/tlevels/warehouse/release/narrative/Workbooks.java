package uk.tlevels.warehouse.release.narrative;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.tlevels.publishing.spreadsheet.AccessibleWorkbook;
import uk.tlevels.publishing.spreadsheet.CoverSection;
import uk.tlevels.publishing.spreadsheet.DocumentProperties;
import uk.tlevels.publishing.spreadsheet.TableSheet;
import uk.tlevels.publishing.spreadsheet.TextLine;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.TableColumn;
import uk.tlevels.warehouse.release.data.DataRow;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.RowPlace;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.FilterDefinition;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;

/** Puts the spreadsheet of a release together: a sheet for each data set but those of single providers. */
public final class Workbooks {
    private static final String PROVIDER = "Provider";
    private static final LocalTime HALF_PAST_NINE = LocalTime.of(9, 30);

    private final ReleaseDefinition release;
    private final Edition edition;
    private final Bulletins words;

    /** Spreadsheets of one edition. */
    public Workbooks(ReleaseDefinition release, Edition edition, Bulletins words) {
        this.release = release;
        this.edition = edition;
        this.words = words;
    }

    /** The spreadsheet. */
    public AccessibleWorkbook of(List<Disclosed> data) {
        List<TableSheet> sheets = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Disclosed disclosed : data) {
            if (disclosed.shown().places().stream().noneMatch(p -> p.level().equals(PROVIDER))) {
                sheets.add(sheet(disclosed.shown(), sheets.size() + 1, notes));
            }
        }
        return new AccessibleWorkbook(
                new DocumentProperties(
                        release.about().title() + ", " + edition.period().title(),
                        Bulletins.PUBLISHER,
                        release.about().title(),
                        release.about().summary(),
                        dated().atTime(HALF_PAST_NINE).toInstant(ZoneOffset.UTC)),
                words.banner().map(b -> List.of(b.heading() + ". " + b.text())).orElse(List.of()),
                cover(),
                notes,
                sheets);
    }

    /** The day of publication; of a draft the end of the period. */
    private LocalDate dated() {
        return edition.published().orElse(LocalDate.of(edition.period().start() + 1, 7, 31));
    }

    private List<CoverSection> cover() {
        String status = edition.status()
                .map(PublicationStatus::title)
                .map(s -> s + " figures. ")
                .orElse("");
        return List.of(
                new CoverSection(
                        "About",
                        List.of(
                                TextLine.of(release.about().summary()),
                                TextLine.of(status + release.about().type().title() + "."))),
                new CoverSection("Published", List.of(TextLine.of(words.published()))),
                new CoverSection(
                        "Contact",
                        List.of(
                                TextLine.of(release.about().contact().team() + ", "
                                        + release.about().contact().leadStatistician()),
                                TextLine.link(
                                        release.about().contact().email(),
                                        URI.create("mailto:"
                                                + release.about().contact().email())))),
                new CoverSection(
                        "Licence",
                        List.of(
                                TextLine.link(
                                        "Open Government Licence v3.0",
                                        URI.create(
                                                "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")))));
    }

    private TableSheet sheet(DataSet dataSet, int number, List<String> notes) {
        List<String> leadIn = new ArrayList<>();
        leadIn.add(dataSet.definition().about().summary());
        StringBuilder references = new StringBuilder();
        for (String footnote : dataSet.definition().about().footnotes()) {
            int at = notes.indexOf(footnote);
            if (at < 0) {
                notes.add(footnote);
                at = notes.size() - 1;
            }
            references.append(" [note ").append(at + 1).append("]");
        }
        List<TableColumn> columns =
                new ArrayList<>(List.of(TableColumn.words("Year"), TableColumn.words("Geographic level")));
        dataSet.placeColumns().forEach(name -> columns.add(TableColumn.words(placeHeader(name))));
        for (FilterDefinition filter : dataSet.definition().filters()) {
            filter.group().ifPresent(g -> columns.add(TableColumn.words(g.label())));
            columns.add(TableColumn.words(filter.label()));
        }
        dataSet.definition()
                .indicators()
                .forEach(indicator ->
                        columns.add(TableColumn.numbers(indicator.label(), IndicatorStyles.of(indicator))));
        return new TableSheet(
                String.format(Locale.ROOT, "%d", number),
                dataSet.definition().about().title() + ", England" + references,
                leadIn,
                columns,
                dataSet.rows().stream().map(row -> cells(dataSet, row)).toList());
    }

    private static String placeHeader(String column) {
        String words = column.replace('_', ' ').replace("ukprn", "UKPRN");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<Cell> cells(DataSet dataSet, DataRow row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(row.key().moment().title()));
        RowPlace place = row.key().place();
        cells.add(Cell.words(place.level()));
        // a table has no empty cell: the whole country stands where no part of it does
        place.columns().forEach(text -> cells.add(Cell.words(text.isEmpty() ? "All" : text)));
        for (int i = 0; i < row.key().items().size(); i++) {
            FilterDefinition filter = dataSet.definition().filters().get(i);
            String item = row.key().items().get(i);
            if (filter.group().isPresent()) {
                cells.add(Cell.words(dataSet.groups().get(filter.name()).get(item)));
            }
            cells.add(Cell.words(item));
        }
        row.cells().forEach(cell -> cells.add(Cell.of(cell.amount())));
        return cells;
    }
}
