package uk.tlevels.publishing.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import uk.tlevels.publishing.chart.Bar;
import uk.tlevels.publishing.chart.BarChart;
import uk.tlevels.publishing.chart.Frame;
import uk.tlevels.publishing.chart.SampleCharts;
import uk.tlevels.publishing.markup.ReadMarkup;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.FigureTable;
import uk.tlevels.publishing.table.TableColumn;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.Line;

class BulletinPageTest {
    @Property(tries = 150)
    void any_text_in_any_field_is_read_back_as_it_is(@ForAll String text) {
        ReadMarkup page = ReadMarkup.of(BulletinPage.render(saying(text)));

        String same = ReadMarkup.allowed(text);
        assertThat(page.texts("//h1")).containsExactly(same);
        assertThat(page.texts("//dd")).containsExactly(same, same, same);
        assertThat(page.texts("//p[@class='publisher'] | //p[@class='type']")).containsExactly(same, same);
        assertThat(page.texts("//div[@class='banner']//strong")).containsExactly(same);
        assertThat(page.texts("//ul[@class='tiles']//p")).containsExactly(same, same, same, same);
        assertThat(page.texts("//section[@id='a']/h2")).containsExactly(same);
        assertThat(page.texts("//figcaption")).containsExactly("Figure 1: " + same);
        assertThat(page.texts("//div[@class='table']//caption")).containsExactly("Table 1: " + same);
        assertThat(page.texts("//div[@class='table']//th")).containsExactly(same, same, same);
        assertThat(page.texts("//div[@class='table']//td")).containsExactly(same);
        assertThat(page.texts("//p[@class='below'][contains(., 'Source')]"))
                .containsExactly("Source: " + same, "Source: " + same);
        assertThat(page.texts("//*[local-name()='svg']/*[local-name()='title']"))
                .containsExactly(same + ", " + same, same + ", " + same);
        String line = ReadMarkup.allowed(text.replaceAll("[\\s\\p{Cntrl}]+", " "));
        assertThat(page.texts("//section[@id='a']/p | //section[@id='notes']/ol/li"))
                .containsExactly(line, line);
    }

    @Test
    void the_machine_changes_no_byte() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String before = BulletinPage.render(SampleBulletin.bulletin());
        try {
            Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));

            assertThat(BulletinPage.render(SampleBulletin.bulletin())).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void the_page_needs_nothing_beside_it() {
        String html = BulletinPage.render(SampleBulletin.bulletin());
        ReadMarkup page = ReadMarkup.of(html);

        assertThat(page.texts("//@src | //script | //iframe | //img | //form")).isEmpty();
        assertThat(page.texts("//link/@href")).containsExactly("data:,");
        assertThat(html).doesNotContain("@import", "url(http").contains("default-src 'none'");
        assertThat(page.texts("/html/@lang")).containsExactly("en-GB");
    }

    @Test
    void figures_are_numbered_and_their_files_named_beside_the_page() {
        ReadMarkup page = ReadMarkup.of(BulletinPage.render(SampleBulletin.bulletin()));

        assertThat(page.texts("//figcaption"))
                .hasSize(6)
                .startsWith("Figure 1: Awareness of T Levels by audience, England, 2019 to 2023")
                .allMatch(caption -> caption.matches("Figure \\d: .*"));
        assertThat(page.texts("//div[@class='table']//a")).containsExactly("Download this table (CSV): Table 1");
        assertThat(page.texts("//div[@class='table']//a/@href")).containsExactly("data/t_level_starts_by_route.csv");
    }

    @Test
    void symbols_of_a_table_are_explained_below_it() {
        ReadMarkup page = ReadMarkup.of(BulletinPage.render(SampleBulletin.bulletin()));

        assertThat(page.texts("//div[@class='table']/p"))
                .first()
                .isEqualTo("Symbols: [z] the figure cannot exist;"
                        + " [c] the figure is kept back to protect confidentiality.");
    }

    @Test
    void what_would_make_a_bad_page_is_refused() {
        Tile tile = new Tile("a", "1", "c", "b");
        assertThatThrownBy(() -> with(Collections.nCopies(7, tile), List.of()))
                .hasMessageContaining("7 headline tiles; readers take in at most six");
        Section section = new Section("starts", "Starts", List.of(), List.of());
        assertThatThrownBy(() -> with(List.of(), List.of(section, section)))
                .hasMessageContaining("id \"starts\" stands twice");
        assertThatThrownBy(() -> new Section("summary", "S", List.of(), List.of()))
                .hasMessageContaining("none of the page's own");
        assertThatThrownBy(() -> new Section("table-1", "S", List.of(), List.of()))
                .hasMessageContaining("none of the page's own");
        for (String href : List.of("https://example.com/a.csv", "../a.csv", "/a.csv", "a b.csv")) {
            assertThatThrownBy(() -> new Download(href)).hasMessageContaining("no relative path");
        }
    }

    private static Bulletin saying(String text) {
        Figure.Below below = new Figure.Below(text, List.of(), Optional.empty());
        BarChart chart = BarChart.of(
                new Frame("c", text, text, NumberStyle.count()), text, List.of(Bar.of(text, SampleCharts.number("1"))));
        FigureTable table = new FigureTable(
                text, List.of(TableColumn.words(text)), List.of(new FigureTable.Row(text, List.of(Cell.words(text)))));
        return new Bulletin(
                new Particulars(text, text, text, text, text, text),
                Optional.of(new Banner(text, text)),
                List.of(),
                List.of(new Tile(text, text, text, text)),
                List.of(new Section(
                        "a",
                        text,
                        List.of(Block.paragraph(text)),
                        List.of(new Figure.Chart(text, chart, below), new Figure.Table(text, table, below)))),
                List.of(new Annex("b", new Document(text, List.of()))),
                List.of(Line.of(text)),
                new Contact(text, text, text, Optional.of(text)),
                Line.of(text));
    }

    private static Bulletin with(List<Tile> tiles, List<Section> sections) {
        Bulletin sample = SampleBulletin.bulletin();
        return new Bulletin(
                sample.particulars(),
                Optional.empty(),
                List.of(),
                tiles,
                sections,
                List.of(),
                List.of(),
                sample.contact(),
                sample.licence());
    }
}
