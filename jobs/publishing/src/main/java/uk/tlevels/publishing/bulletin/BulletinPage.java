package uk.tlevels.publishing.bulletin;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.publishing.markup.Element;
import uk.tlevels.publishing.markup.MarkupWriter;
import uk.tlevels.publishing.markup.Text;
import uk.tlevels.publishing.text.HtmlRenderer;
import uk.tlevels.publishing.text.Line;

/** Renders a bulletin as one HTML page. */
public final class BulletinPage {
    private final Bulletin bulletin;
    private final FigureRenderer figures = new FigureRenderer();

    private BulletinPage(Bulletin bulletin) {
        this.bulletin = bulletin;
    }

    /** The page, UTF-8 when written; the same bytes for the same bulletin. */
    public static String render(Bulletin bulletin) {
        return MarkupWriter.document(new BulletinPage(bulletin).html());
    }

    private Element html() {
        Particulars particulars = bulletin.particulars();
        List<Element> parts = new ArrayList<>();
        parts.add(summary());
        bulletin.sections().forEach(section -> parts.add(section(section)));
        bulletin.annexes().forEach(annex -> parts.add(annex(annex)));
        if (!bulletin.notes().isEmpty()) {
            parts.add(notes());
        }
        parts.add(contact());
        List<Element> main = new ArrayList<>();
        main.add(opening());
        main.add(Element.of("div", contents(), Element.of("div", parts).with("class", "text"))
                .with("class", "columns"));
        PageShell shell = new PageShell(
                particulars.title() + ", " + particulars.period() + ": " + particulars.publisher(),
                particulars.publisher());
        return shell.around(bulletin.banner(), main, bulletin.licence());
    }

    private Element opening() {
        Particulars particulars = bulletin.particulars();
        return Element.of(
                        "div",
                        Element.of("p", particulars.statisticsType()).with("class", "type"),
                        Element.of("h1", particulars.title()),
                        Element.of(
                                        "dl",
                                        fact("Period", particulars.period()),
                                        fact("Status", particulars.status()),
                                        fact("Published", particulars.published()))
                                .with("class", "facts"))
                .with("class", "opening");
    }

    private static Element fact(String name, String value) {
        return Element.of("div", Element.of("dt", name), Element.of("dd", value));
    }

    private Element contents() {
        List<Element> items = new ArrayList<>();
        items.add(entry(Ids.SUMMARY, "Summary"));
        bulletin.sections().forEach(section -> items.add(entry(section.id(), section.heading())));
        bulletin.annexes()
                .forEach(annex -> items.add(entry(annex.id(), annex.document().title())));
        if (!bulletin.notes().isEmpty()) {
            items.add(entry(Ids.NOTES, "Notes"));
        }
        items.add(entry(Ids.CONTACT, "Contact"));
        return Element.of("nav", Element.of("h2", "Contents").with("id", Ids.CONTENTS), Element.of("ol", items))
                .with("class", "contents")
                .with("aria-labelledby", Ids.CONTENTS);
    }

    private static Element entry(String id, String heading) {
        return Element.of("li", Element.of("a", heading).with("href", "#" + id));
    }

    private Element summary() {
        List<Element> parts = new ArrayList<>();
        parts.addAll(new HtmlRenderer(Ids.SUMMARY, 3).blocks(bulletin.summary()));
        if (!bulletin.tiles().isEmpty()) {
            parts.add(Element.of(
                            "ul",
                            bulletin.tiles().stream().map(BulletinPage::tile).toList())
                    .with("class", "tiles"));
        }
        return chapter(Ids.SUMMARY, "Summary", parts);
    }

    private static Element tile(Tile tile) {
        return Element.of(
                "li",
                Element.of("p", tile.label()).with("class", "label"),
                Element.of("p", tile.value()).with("class", "value"),
                Element.of("p", tile.occasion()).with("class", "occasion"),
                Element.of("p", tile.sentence()));
    }

    private Element section(Section section) {
        List<Element> parts = new ArrayList<>(new HtmlRenderer(section.id(), 3).blocks(section.text()));
        section.figures().forEach(figure -> parts.add(figures.render(figure)));
        return chapter(section.id(), section.heading(), parts);
    }

    private static Element annex(Annex annex) {
        return chapter(
                annex.id(),
                annex.document().title(),
                new HtmlRenderer(annex.id(), 3).blocks(annex.document().blocks()));
    }

    private Element notes() {
        List<Element> items = bulletin.notes().stream()
                .map((Line note) -> Element.of("li", HtmlRenderer.line(note)))
                .toList();
        return chapter(Ids.NOTES, "Notes", List.of(Element.of("ol", items)));
    }

    private Element contact() {
        Contact contact = bulletin.contact();
        List<Element> lines = new ArrayList<>();
        lines.add(Element.of("p", Element.of("strong", contact.team())));
        lines.add(Element.of("p", "Lead statistician: " + contact.leadStatistician()));
        lines.add(Element.of(
                "p", new Text("Email: "), Element.of("a", contact.email()).with("href", "mailto:" + contact.email())));
        contact.telephone().ifPresent(number -> lines.add(Element.of("p", "Telephone: " + number)));
        return chapter(Ids.CONTACT, "Contact", lines);
    }

    private static Element chapter(String id, String heading, List<Element> parts) {
        String headingId = id + "-heading";
        return Element.of("section", Element.of("h2", heading).with("id", headingId))
                .with("id", id)
                .with("aria-labelledby", headingId)
                .add(parts);
    }
}
