package uk.tlevels.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** What is written is read back by another implementation of CommonMark. */
class MarkdownRendererTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("ab1 *_`[]()<>#+-=.!|&;:~\\\"'{}/?^$%@\u00e9\u4e00")
                .ofMinLength(1)
                .ofMaxLength(14)
                .filter(text -> !text.isBlank());
    }

    @Property(tries = 1000)
    void any_words_are_read_back_as_they_are(@ForAll("words") String words) {
        Document document = new Document(
                words,
                List.of(
                        Block.heading(1, words),
                        Block.paragraph(words),
                        Block.paragraph(Span.words("see "), Span.code(words), Span.words(" there")),
                        Block.bullets(words, words),
                        new Block.TextTable(
                                "Caption",
                                List.of("Name", words),
                                List.of(List.of(Line.of(words), Line.of(Span.code(words)))))));

        String text = words.strip().replaceAll("\\s+", " ");
        String code = words.replaceAll("\\s+", " ");
        List<String> read = read(MarkdownRenderer.render(document));

        assertThat(read)
                .containsExactly(
                        text, text, text, "see " + code + " there", text, text, "Caption", "Name", text, text, code);
    }

    @Test
    void a_document_looks_as_a_person_would_write_it() {
        Document document = new Document(
                "Data guidance",
                List.of(
                        Block.paragraph(
                                Span.words("See "),
                                Span.link("the methodology", "methodology.md"),
                                Span.words(" and "),
                                Span.strong("read it"),
                                Span.words(".")),
                        Block.heading(1, "Files in 2023/24"),
                        Block.bullets("t_level_starts.csv", "1. not a number of a list"),
                        new Block.TextTable(
                                "Symbols",
                                List.of("Symbol", "Meaning"),
                                List.of(List.of(Line.of(Span.code("c|d")), Line.of("confidential"))))));

        assertThat(MarkdownRenderer.render(document))
                .isEqualTo(
                        """
                        # Data guidance

                        See [the methodology](methodology.md) and **read it**.

                        ## Files in 2023/24

                        - t_level_starts.csv
                        - 1\\. not a number of a list

                        **Symbols**

                        | Symbol | Meaning |
                        | --- | --- |
                        | `c\\|d` | confidential |
                        """);
    }

    @Test
    void links_that_run_something_are_refused() {
        for (String href : List.of("javascript:alert(1)", "//example.com", "/etc/passwd", "data:text/html,x", "a b")) {
            assertThatThrownBy(() -> Span.link("here", href))
                    .as(href)
                    .hasMessageContaining("use an https, http or mailto address");
        }
    }

    @Test
    void headings_that_leave_a_level_out_are_refused() {
        assertThatThrownBy(() -> new Document("Notes", List.of(Block.heading(2, "Deep"))))
                .hasMessage("document \"Notes\": heading \"Deep\" of depth 2 follows one of depth 0;"
                        + " go down one level at a time");
    }

    /** The text of each heading, paragraph and cell. */
    private static List<String> read(String markdown) {
        List<String> texts = new ArrayList<>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                texts.add(plain(heading));
            }

            @Override
            public void visit(Paragraph paragraph) {
                texts.add(plain(paragraph));
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    texts.add(plain(node));
                } else {
                    visitChildren(node);
                }
            }
        });
        return texts;
    }

    private static String plain(Node node) {
        StringBuilder out = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                out.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                out.append(code.getLiteral());
            }

            @Override
            public void visit(CustomNode custom) {
                visitChildren(custom);
            }
        });
        return out.toString();
    }
}
