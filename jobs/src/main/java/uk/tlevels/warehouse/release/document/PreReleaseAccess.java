package uk.tlevels.warehouse.release.document;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.Line;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;

/** The public list of those who see a release in the 24 hours before publication, by role. */
public final class PreReleaseAccess {
    private PreReleaseAccess() {}

    /** The list of a release. */
    public static Document of(ReleaseDefinition release, Edition edition) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(
                "Beside those who produce %s, %s, and assure its quality, these have access for at most 24 hours before publication:"
                        .formatted(release.about().title(), edition.period().title())));
        blocks.add(new Block.Bullets(
                release.documents().preRelease().stream().map(Line::of).toList()));
        return new Document("Pre-release access list", blocks);
    }
}
