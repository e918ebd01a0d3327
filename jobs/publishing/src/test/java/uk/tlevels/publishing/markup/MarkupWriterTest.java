package uk.tlevels.publishing.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkupWriterTest {
    @Property(tries = 300)
    void any_text_is_read_back_as_it_is(@ForAll String text) {
        String markup = MarkupWriter.fragment(Element.of("p", new Text(text)).with("title", text));

        assertThat(ReadMarkup.of(markup).texts("/p")).containsExactly(ReadMarkup.allowed(text));
        assertThat(ReadMarkup.of(markup).texts("/p/@title")).containsExactly(ReadMarkup.allowed(text));
    }

    @Test
    void markup_in_a_text_stays_text() {
        assertThat(MarkupWriter.fragment(Element.of("p", "</p><script>alert('&amp;')</script>]]>")))
                .isEqualTo("<p>&lt;/p&gt;&lt;script&gt;alert('&amp;amp;')&lt;/script&gt;]]&gt;</p>");
    }

    @Test
    void a_document_begins_with_its_type_and_closes_what_it_opens() {
        Element html = Element.of("html", Element.of("body", Element.of("p"), Element.of("br")));

        assertThat(MarkupWriter.document(html))
                .isEqualTo("<!DOCTYPE html>\n<html>\n<body>\n<p></p>\n<br/>\n</body>\n</html>\n");
    }

    @Test
    void white_space_is_added_only_where_it_shows_nowhere() {
        Element line = Element.of("p", new Text("a"), Element.of("strong", "b"), Element.of("a", "c"));

        assertThat(MarkupWriter.fragment(Element.of("div", line)))
                .isEqualTo("<div>\n<p>a<strong>b</strong><a>c</a></p>\n</div>");
    }

    @Test
    void a_style_sheet_that_html_and_xml_read_differently_is_refused() {
        assertThatThrownBy(() -> MarkupWriter.fragment(Element.of("style", "a > b { color: red }")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("style sheet may hold no <, > or &");
    }

    @Test
    void names_are_checked() {
        assertThatThrownBy(() -> Element.of("p onclick")).hasMessageContaining("no name of an element");
        assertThatThrownBy(() -> Element.of("p").with("a\"b", "c")).hasMessageContaining("no name of an element");
    }
}
