package uk.tlevels.warehouse.release.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.tlevels.publishing.bulletin.Annex;
import uk.tlevels.publishing.bulletin.Banner;
import uk.tlevels.publishing.bulletin.Bulletin;
import uk.tlevels.publishing.bulletin.Figure;
import uk.tlevels.publishing.bulletin.Particulars;
import uk.tlevels.publishing.bulletin.Section;
import uk.tlevels.publishing.bulletin.Tile;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.Line;
import uk.tlevels.publishing.text.Span;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.Exhibit;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.SectionDefinition;
import uk.tlevels.warehouse.release.manifest.Manifest;

/** Puts the bulletin of a release together. */
public final class Bulletins {
    /** The publisher of all releases. */
    public static final String PUBLISHER = "Department for Education";

    private final ReleaseDefinition release;
    private final Edition edition;
    private final Manifest.State state;

    /** Bulletins of one edition. */
    public Bulletins(ReleaseDefinition release, Edition edition, Manifest.State state) {
        this.release = release;
        this.edition = edition;
        this.state = state;
    }

    /**
     * The bulletin.
     *
     * @param annexes the documents that go with it
     */
    public Bulletin of(Sentences sentences, List<Document> annexes) {
        Figures figures = new Figures(release, sentences.views());
        return new Bulletin(
                particulars(),
                banner(),
                List.of(Block.paragraph(release.about().summary())),
                release.narrative().headlines().stream()
                        .map(h -> new Tile(
                                h.title(),
                                sentences.fill(h.value()),
                                sentences.occasion(h.value()),
                                sentences.fill(h.sentence())))
                        .toList(),
                release.narrative().sections().stream()
                        .map(section -> section(section, sentences, figures, annexes))
                        .toList(),
                annexes.stream().map(a -> new Annex(a.name(), a)).toList(),
                List.of(),
                release.about().contact(),
                licence());
    }

    private Section section(SectionDefinition section, Sentences sentences, Figures figures, List<Document> annexes) {
        if (annexes.stream().anyMatch(annex -> annex.name().equals(section.id()))) {
            throw new ContractException(
                    release.source().file(),
                    section.line(),
                    "'%s' is a document of every release".formatted(section.heading()));
        }
        List<Figure> shown = new ArrayList<>();
        for (Exhibit exhibit : section.exhibits()) {
            List<Exhibit> after = section.exhibits()
                    .subList(shown.size() + 1, section.exhibits().size());
            shown.add(figures.of(exhibit, after, section.id() + "-" + (shown.size() + 1)));
        }
        List<Block> text = section.text().stream()
                .map(sentences::fill)
                .filter(words -> !words.isEmpty())
                .<Block>map(Block::paragraph)
                .toList();
        try {
            return new Section(section.id(), section.heading(), text, shown);
        } catch (IllegalArgumentException e) {
            throw new ContractException(
                    release.source().file(),
                    section.line(),
                    "heading '%s': %s".formatted(section.heading(), e.getMessage()));
        }
    }

    private Particulars particulars() {
        return new Particulars(
                release.about().title(),
                PUBLISHER,
                release.about().type().title(),
                "Academic year " + edition.period().title(),
                edition.status()
                        .map(PublicationStatus::title)
                        .orElse(state == Manifest.State.PUBLISHED ? "Published" : "Draft"),
                published());
    }

    /** When it is published, in words. */
    public String published() {
        return edition.published()
                .map(Edition::inWords)
                .map(day -> day + ", 9:30am")
                .orElse("No date set");
    }

    /** The warning on a draft. */
    public Optional<Banner> banner() {
        return switch (state) {
            case PUBLISHED -> Optional.empty();
            case DRAFT -> Optional.of(new Banner("Draft", "Not for publication. Figures may change."));
            case EMBARGOED ->
                Optional.of(new Banner(
                        "Under embargo",
                        edition.published()
                                .map(day -> "Not to be shown or quoted before 9:30am on " + Edition.inWords(day)
                                        + ", but to those on the pre-release access list.")
                                .orElse("Not to be shown or quoted, but to those on the pre-release access list.")));
        };
    }

    /** The last line of every page. */
    public static Line licence() {
        return Line.of(
                Span.words("Available under the "),
                Span.link(
                        "Open Government Licence v3.0",
                        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
                Span.words("."));
    }
}
