package uk.tlevels.warehouse.release.text;

import uk.tlevels.warehouse.release.markup.Element;

/** The region in which a table that is wider than the page scrolls by itself. */
public final class TableRegion {
    private TableRegion() {}

    /**
     * A region that the keyboard can reach and scroll.
     *
     * @param table the table
     * @param captionId the id of its caption, which names the region
     */
    public static Element around(Element table, String captionId) {
        return Element.of("div", table)
                .with("class", "scroll")
                .with("role", "region")
                .with("aria-labelledby", captionId)
                .with("tabindex", "0");
    }
}
