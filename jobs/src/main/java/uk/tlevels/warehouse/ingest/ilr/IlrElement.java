package uk.tlevels.warehouse.ingest.ilr;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.ingest.value.ValueReader;

/** What the reader does with an element. */
sealed interface IlrElement {
    /** How often a group may stand in the group around it. */
    enum Occurs {
        ONCE,
        REPEATEDLY
    }

    /**
     * Holds a text.
     *
     * @param path the element's path below the root
     * @param column the column, with those around it, e.g. {@code learning_delivery.aim_type}
     * @param slot where in the row around it the value goes
     * @param reader how the text becomes a value
     * @param missing texts that stand for no value
     * @param required whether a record without it is bad
     */
    record Field(String path, String column, int slot, ValueReader reader, Set<String> missing, boolean required)
            implements IlrElement {}

    /**
     * Holds other elements.
     *
     * @param width the number of slots of its own row
     * @param children by local name
     * @param textAs the field that takes its text when it holds no elements
     */
    record Group(
            String path,
            String column,
            int slot,
            Occurs occurs,
            int width,
            Map<String, IlrElement> children,
            Optional<Field> textAs)
            implements IlrElement {}

    /** Known, and not kept. */
    enum Ignored implements IlrElement {
        INSTANCE
    }
}
