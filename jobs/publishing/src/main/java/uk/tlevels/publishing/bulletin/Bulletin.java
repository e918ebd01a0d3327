package uk.tlevels.publishing.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Line;

/**
 * A statistical release as people read it.
 *
 * @param particulars what it is
 * @param banner a warning above everything, such as that it is a draft
 * @param summary what it found, in a few paragraphs or lists without headings
 * @param tiles its headline numbers, at most six
 * @param sections its chapters in order
 * @param annexes documents that go with it: methodology, data guidance, pre-release access, release note
 * @param notes its numbered notes, to which texts refer as "[note 1]"
 * @param contact whom to ask
 * @param licence the last line of the page
 */
public record Bulletin(
        Particulars particulars,
        Optional<Banner> banner,
        List<Block> summary,
        List<Tile> tiles,
        List<Section> sections,
        List<Annex> annexes,
        List<Line> notes,
        Contact contact,
        Line licence) {
    private static final int MOST_TILES = 6;

    /** Copies the lists, and checks the number of tiles and that each id stands once. */
    public Bulletin {
        summary = List.copyOf(summary);
        tiles = List.copyOf(tiles);
        sections = List.copyOf(sections);
        annexes = List.copyOf(annexes);
        notes = List.copyOf(notes);
        if (tiles.size() > MOST_TILES) {
            throw new IllegalArgumentException("a bulletin has " + tiles.size()
                    + " headline tiles; readers take in at most six, so leave the others to the sections");
        }
        if (summary.stream().anyMatch(Block.Heading.class::isInstance)) {
            throw new IllegalArgumentException("the summary holds a heading; it has one already, so use paragraphs");
        }
        Ids.requireUnique(Stream.concat(
                sections.stream().map(Section::id), annexes.stream().map(Annex::id)));
        Ids.requireUnique(
                sections.stream().flatMap(section -> section.figures().stream()).flatMap(Figure::chartId));
    }
}
