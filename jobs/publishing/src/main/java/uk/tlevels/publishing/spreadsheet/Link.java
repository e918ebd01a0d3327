package uk.tlevels.publishing.spreadsheet;

import java.net.URI;

/** Where a cell leads. */
sealed interface Link {
    /** Cell A1 of another worksheet. */
    record ToSheet(String name) implements Link {
        /** The name as an address quotes it. */
        String quoted() {
            return "'" + name.replace("'", "''") + "'";
        }
    }

    /** An address outside the file. */
    record ToAddress(URI uri) implements Link {}
}
