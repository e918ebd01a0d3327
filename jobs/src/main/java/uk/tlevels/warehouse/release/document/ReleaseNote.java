package uk.tlevels.warehouse.release.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.Line;
import uk.tlevels.warehouse.release.compare.Revisions;
import uk.tlevels.warehouse.release.definition.Edition;

/** The release note: briefly what changed, for the people who follow a publication. */
public final class ReleaseNote {
    private ReleaseNote() {}

    /** The note of an edition. */
    public static Document of(Edition edition, Optional<Revisions> revisions) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(edition.note()));
        revisions.ifPresent(r -> {
            blocks.add(Block.paragraph("Since the version of " + r.earlier() + ":"));
            List<Line> points = r.dataSets().stream()
                    .map(d -> Line.of(String.format(
                            Locale.ROOT,
                            "%s: %,d cells revised, %,d rows new, %,d rows gone",
                            d.title(),
                            d.revised(),
                            d.added(),
                            d.removed())))
                    .toList();
            blocks.add(new Block.Bullets(points));
        });
        return new Document("Release note", blocks);
    }
}
