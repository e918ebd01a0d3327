package uk.tlevels.warehouse.contract;

import java.util.Locale;

/** How a column may be used. */
public enum Classification {
    /** Names a person or can be linked to one directly; bronze only. */
    PERSONAL,
    /** About one person under a keyed pseudonym. */
    PSEUDONYMISED,
    /** About nobody. */
    PUBLIC;

    static Classification of(YamlNode node) {
        try {
            return valueOf(node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw node.error("classification '" + node.text() + "' is none of personal, pseudonymised, public");
        }
    }
}
