package uk.tlevels.warehouse.ingest.ilr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.ArrayType;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.FieldReading;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.value.ValueReader;

/**
 * A contract made ready for reading: which element fills which slot of which row.
 *
 * @param width the number of columns before the lineage columns
 * @param nameSlots the slots that take the name of the record's element
 * @param prologue the slots filled from the prologue, the same in every row
 * @param records the records by the name of their element
 */
record ElementTree(
        int width,
        List<Integer> nameSlots,
        Map<String, List<IlrElement.Field>> prologue,
        Map<String, IlrElement.Group> records) {
    private static final String ELEMENT_NAME = "name()";
    private static final String FROM_ROOT = "/" + IlrPrologue.ROOT + "/";

    /** The path below the root, when an {@code element} is one that stands before the records. */
    static Optional<String> pathInPrologue(String element) {
        return element.startsWith(FROM_ROOT) ? Optional.of(element.substring(FROM_ROOT.length())) : Optional.empty();
    }

    /** Compiles a contract; a {@link ContractException} names a column that cannot be read from XML. */
    static ElementTree of(SourceContract contract) {
        return new Compiler(contract).tree();
    }

    private static final class Compiler {
        private final SourceContract contract;
        private final List<Column> columns;
        private final List<Integer> nameSlots = new ArrayList<>();
        private final Map<String, List<IlrElement.Field>> prologue = new HashMap<>();

        Compiler(SourceContract contract) {
            this.contract = contract;
            List<Column> all = contract.table().columns();
            this.columns = all.subList(0, all.size() - Lineage.COLUMNS.size());
        }

        ElementTree tree() {
            Map<String, Integer> inRecord = new HashMap<>();
            for (int slot = 0; slot < columns.size(); slot++) {
                Column column = columns.get(slot);
                String element = element(column);
                Optional<String> path = pathInPrologue(element);
                if (path.isPresent()) {
                    prologue.computeIfAbsent(path.get(), p -> new ArrayList<>())
                            .add(field(column, column.name(), element, slot));
                } else if (element.equals(ELEMENT_NAME)) {
                    nameSlots.add(slot);
                } else if (inRecord.put(element, slot) != null) {
                    throw twice(column);
                }
            }
            Map<String, IlrElement.Group> records = new HashMap<>();
            for (String record : contract.file().elements().records()) {
                Map<String, IlrElement> children = ignored(record);
                inRecord.forEach((element, slot) -> children.put(element, child(columns.get(slot), "", record, slot)));
                records.put(
                        record,
                        new IlrElement.Group(
                                record, "", 0, IlrElement.Occurs.ONCE, columns.size(), children, Optional.empty()));
            }
            return new ElementTree(columns.size(), List.copyOf(nameSlots), Map.copyOf(prologue), Map.copyOf(records));
        }

        private IlrElement child(Column column, String columnPrefix, String parent, int slot) {
            String name = columnPrefix + column.name();
            String path = parent + "/" + element(column);
            if (column.fields().isEmpty()) {
                return field(column, name, path, slot);
            }
            Map<String, IlrElement> children = ignored(path);
            Map<String, IlrElement.Field> fieldsByColumn = new HashMap<>();
            for (int i = 0; i < column.fields().size(); i++) {
                Column field = column.fields().get(i);
                IlrElement child = child(field, name + ".", path, i);
                if (child instanceof IlrElement.Field leaf) {
                    fieldsByColumn.put(field.name(), leaf);
                }
                if (children.put(element(field), child) != null) {
                    throw twice(field);
                }
            }
            Optional<IlrElement.Field> textAs = column.reading()
                    .flatMap(FieldReading::textAs)
                    .map(field -> {
                        if (!fieldsByColumn.containsKey(field)) {
                            throw error(column, "text_as names '" + field + "', which is no plain field of the group");
                        }
                        return fieldsByColumn.get(field);
                    });
            return new IlrElement.Group(
                    path,
                    name,
                    slot,
                    column.type() instanceof ArrayType ? IlrElement.Occurs.REPEATEDLY : IlrElement.Occurs.ONCE,
                    column.fields().size(),
                    children,
                    textAs);
        }

        private IlrElement.Field field(Column column, String name, String path, int slot) {
            FieldReading reading = column.reading().orElse(FieldReading.plain());
            if (!reading.datePatterns().isEmpty()) {
                throw error(column, "dates in XML are yyyy-mm-dd; date_patterns has no use");
            }
            Set<String> missing = new HashSet<>(contract.file().missing());
            missing.addAll(reading.missing());
            return new IlrElement.Field(path, name, slot, reader(column), Set.copyOf(missing), column.required());
        }

        private ValueReader reader(Column column) {
            try {
                return ValueReader.of(column);
            } catch (IllegalArgumentException e) {
                throw error(column, e.getMessage());
            }
        }

        /** The elements below a path that are not kept. */
        private Map<String, IlrElement> ignored(String path) {
            Map<String, IlrElement> children = new HashMap<>();
            for (String ignored : contract.file().elements().ignored()) {
                if (ignored.startsWith(path + "/") && ignored.indexOf('/', path.length() + 1) < 0) {
                    children.put(ignored.substring(path.length() + 1), IlrElement.Ignored.INSTANCE);
                }
            }
            return children;
        }

        private String element(Column column) {
            return column.reading()
                    .flatMap(FieldReading::element)
                    .orElseThrow(
                            () -> error(column, "'" + column.name() + "' does not say which element it is read from"));
        }

        private ContractException twice(Column column) {
            return error(column, "element '" + element(column) + "' goes to two columns");
        }

        private static ContractException error(Column column, String reason) {
            return column.place().error(reason);
        }
    }
}
