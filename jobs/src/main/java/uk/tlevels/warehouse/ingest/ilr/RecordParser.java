package uk.tlevels.warehouse.ingest.ilr;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.value.Read;

/** Reads one record's elements into the slots of its row. */
final class RecordParser {
    /** Stands in a slot whose text was no value, until the row is done. */
    private static final Object BAD = new Object();

    private final XmlCursor xml;
    private final String namespace;
    private final UnknownElements strangers;
    private List<FieldIssue> issues = new ArrayList<>();

    RecordParser(XmlCursor xml, String namespace, UnknownElements strangers) {
        this.xml = xml;
        this.namespace = namespace;
        this.strangers = strangers;
    }

    /**
     * Fills the slots of a record whose element has just started, and leaves the cursor at its end.
     *
     * @param slots those already filled stay
     * @return what is wrong with the record
     */
    List<FieldIssue> read(IlrElement.Group record, Object[] slots) {
        issues = new ArrayList<>();
        fill(record, slots);
        return List.copyOf(issues);
    }

    private void fill(IlrElement.Group group, Object[] slots) {
        if (group.textAs().isPresent()) {
            fillFromTextOrChildren(group, group.textAs().get(), slots);
        } else {
            fillFromChildren(group, slots);
        }
        for (IlrElement child : group.children().values()) {
            if (child instanceof IlrElement.Field field && field.required() && slots[field.slot()] == null) {
                issues.add(new FieldIssue(field.column(), "required", "", Severity.ERROR));
            }
        }
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == BAD) {
                slots[i] = null;
            } else if (slots[i] instanceof Rows rows) {
                slots[i] = rows.toArray();
            }
        }
    }

    private void fillFromChildren(IlrElement.Group group, Object[] slots) {
        while (xml.nextStart()) {
            child(group, slots);
        }
    }

    private void fillFromTextOrChildren(IlrElement.Group group, IlrElement.Field textAs, Object[] slots) {
        xml.clearText();
        if (xml.nextStartCollectingText()) {
            child(group, slots);
            fillFromChildren(group, slots);
        } else {
            put(textAs, xml.text(), slots);
        }
    }

    private void child(IlrElement.Group group, Object[] slots) {
        String name = xml.nameIn(namespace);
        IlrElement element = group.children().get(name);
        if (element instanceof IlrElement.Field field) {
            put(field, text(field), slots);
        } else if (element instanceof IlrElement.Group inner) {
            group(inner, slots);
        } else {
            if (element == null) {
                strangers.count(group.path() + "/" + name);
            }
            xml.skip();
        }
    }

    private String text(IlrElement.Field field) {
        xml.clearText();
        while (xml.nextStartCollectingText()) {
            strangers.count(field.path() + "/" + xml.nameIn(namespace));
            xml.skip();
        }
        return xml.text();
    }

    private void put(IlrElement.Field field, String text, Object[] slots) {
        if (text.isEmpty() || field.missing().contains(text)) {
            return;
        }
        if (slots[field.slot()] != null) {
            issues.add(new FieldIssue(field.column(), "repeated", text, Severity.ERROR));
            return;
        }
        Read read = field.reader().read(text);
        if (read instanceof Read.Value value) {
            slots[field.slot()] = value.value();
        } else {
            slots[field.slot()] = field.reader().kept(text).orElse(BAD);
            issues.add(new FieldIssue(
                    field.column(),
                    ((Read.Broken) read).rule(),
                    text,
                    field.reader().severity()));
        }
    }

    private void group(IlrElement.Group group, Object[] slots) {
        Object[] inner = new Object[group.width()];
        fill(group, inner);
        Row row = RowFactory.create(inner);
        if (group.occurs() == IlrElement.Occurs.ONCE) {
            if (slots[group.slot()] == null) {
                slots[group.slot()] = row;
            } else {
                issues.add(new FieldIssue(group.column(), "repeated", "", Severity.ERROR));
            }
            return;
        }
        if (slots[group.slot()] == null) {
            slots[group.slot()] = new Rows();
        }
        ((Rows) slots[group.slot()]).add(row);
    }

    /** The rows of a repeated group while its record is being read. */
    private static final class Rows extends ArrayList<Row> {
        private static final long serialVersionUID = 1L;
    }
}
