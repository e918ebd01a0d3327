package uk.tlevels.warehouse.release.document;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.SectionDefinition;
import uk.tlevels.warehouse.release.narrative.Sentences;

/** The methodology: what the definition says, and how numbers are protected and rounded. */
public final class Methodology {
    private Methodology() {}

    /** The methodology of a release. */
    public static Document of(ReleaseDefinition release, Sentences sentences) {
        List<Block> blocks = new ArrayList<>();
        for (SectionDefinition section : release.documents().methodology()) {
            blocks.add(Block.heading(1, section.heading()));
            section.text().forEach(t -> blocks.add(Block.paragraph(sentences.fill(t))));
        }
        blocks.add(Block.heading(1, "Suppression and rounding"));
        blocks.addAll(Conventions.of(release.policy()));
        return new Document("Methodology", blocks);
    }
}
