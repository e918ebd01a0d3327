package uk.tlevels.publishing.text;

import uk.tlevels.publishing.markup.Element;

/** What a table that may be wider than the page needs to scroll by itself. */
public final class TableRegion {
    private TableRegion() {}

    /** The caption of a table; on a narrow page it stays in sight while the table scrolls. */
    public static Element caption(String text, String id) {
        return Element.of("caption", Element.of("span", text)).with("id", id);
    }

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
