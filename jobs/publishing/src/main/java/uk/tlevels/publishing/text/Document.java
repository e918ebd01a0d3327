package uk.tlevels.publishing.text;

import java.util.List;
import java.util.Locale;

/**
 * A written document.
 *
 * @param title its one heading of the first level
 * @param blocks what it says, in order; headings go no deeper than one level at a time
 */
public record Document(String title, List<Block> blocks) {
    /** Its title as files and places are named, e.g. {@code release-note}. */
    public String name() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Copies the blocks and checks the order of headings. */
    public Document {
        blocks = List.copyOf(blocks);
        int depth = 0;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                if (heading.depth() > depth + 1) {
                    throw new IllegalArgumentException("document \"" + title + "\": heading \"" + heading.text()
                            + "\" of depth " + heading.depth() + " follows one of depth " + depth
                            + "; go down one level at a time");
                }
                depth = heading.depth();
            }
        }
    }
}
