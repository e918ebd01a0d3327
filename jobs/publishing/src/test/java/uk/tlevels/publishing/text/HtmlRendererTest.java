package uk.tlevels.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.tlevels.publishing.markup.MarkupWriter;

class HtmlRendererTest {
    @Test
    void blocks_become_elements_with_headings_below_those_around_them() {
        List<Block> blocks = List.of(
                Block.heading(1, "Sources"),
                Block.paragraph(Span.words("From "), Span.link("returns", "https://example.com/?a=1&b=2")),
                Block.heading(2, "Limits"),
                Block.bullets("one", "two"));

        assertThat(html(blocks))
                .isEqualTo("<h3>Sources</h3><p>From <a href=\"https://example.com/?a=1&amp;b=2\">returns</a></p>"
                        + "<h4>Limits</h4><ul>\n<li>one</li>\n<li>two</li>\n</ul>");
    }

    @Test
    void a_table_has_a_caption_scopes_and_a_region_that_scrolls() {
        Block table = new Block.TextTable(
                "Symbols", List.of("Symbol", "Meaning"), List.of(List.of(Line.of("[c]"), Line.of("confidential"))));

        assertThat(html(List.of(table)))
                .contains("role=\"region\" aria-labelledby=\"notes-table-1\" tabindex=\"0\"")
                .contains("<caption id=\"notes-table-1\"><span>Symbols</span></caption>")
                .contains("<th scope=\"col\">Meaning</th>")
                .contains("<th scope=\"row\">[c]</th>\n<td>confidential</td>");
    }

    @Test
    void rows_that_do_not_fit_the_headings_are_refused() {
        assertThatThrownBy(() ->
                        new Block.TextTable("Symbols", List.of("Symbol", "Meaning"), List.of(List.of(Line.of("[c]")))))
                .hasMessage(
                        "table \"Symbols\" has 2 headings and a row of 1 cells; give each row a cell for each heading");
    }

    private static String html(List<Block> blocks) {
        return new HtmlRenderer("notes", 3)
                .blocks(blocks).stream().map(MarkupWriter::fragment).collect(Collectors.joining());
    }
}
