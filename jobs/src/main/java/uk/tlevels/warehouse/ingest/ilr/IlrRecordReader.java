package uk.tlevels.warehouse.ingest.ilr;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.RowFactory;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.FieldIssue;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.ParsedRecord;
import uk.tlevels.warehouse.ingest.RecordReader;
import uk.tlevels.warehouse.ingest.SourceFile;
import uk.tlevels.warehouse.ingest.landing.FileOpener;
import uk.tlevels.warehouse.ingest.value.Read;

/** Streams the learners, and in earlier years their destinations, of one ILR file. */
public final class IlrRecordReader implements RecordReader {
    private final XmlCursor xml;
    private final ElementTree tree;
    private final SourceContract contract;
    private final UnknownElements strangers = new UnknownElements();
    private final IlrPrologue.Read prologue;
    private final RecordParser parser;
    private final Object[] everyRow;
    private State state;
    private long records;
    private long learners;

    private enum State {
        AT_RECORD,
        BETWEEN_RECORDS,
        DONE
    }

    private IlrRecordReader(SourceContract contract, XmlCursor xml) {
        this.contract = contract;
        this.xml = xml;
        this.tree = ElementTree.of(contract);
        this.prologue = IlrPrologue.read(contract, xml, strangers);
        this.parser = new RecordParser(xml, prologue.header().namespace(), strangers);
        this.everyRow = everyRow();
        this.state = prologue.at() == IlrPrologue.At.FIRST_RECORD ? State.AT_RECORD : State.DONE;
        if (state == State.DONE) {
            end();
        }
    }

    /**
     * Opens a file and reads up to its first record, within {@link ZipLimits#DEFAULT}.
     *
     * @param contract the source contract of the ILR
     * @throws FileRefusedException when the beginning already shows that the file cannot be read
     */
    public static IlrRecordReader open(SourceContract contract, SourceFile file, FileOpener opener) {
        return open(contract, file, opener, ZipLimits.DEFAULT);
    }

    /** As {@link #open(SourceContract, SourceFile, FileOpener)}, within other limits. */
    public static IlrRecordReader open(SourceContract contract, SourceFile file, FileOpener opener, ZipLimits limits) {
        String name = file.file().name();
        InputStream bytes = null;
        try {
            bytes = opener.open(file.file().uri());
            return new IlrRecordReader(contract, XmlCursor.open(name, XmlBytes.open(name, bytes, limits)));
        } catch (IOException e) {
            close(bytes, e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close(bytes, e);
            throw e;
        }
    }

    private static void close(InputStream bytes, Exception reason) {
        try {
            if (bytes != null) {
                bytes.close();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** What the beginning of the file says. */
    public IlrHeader header() {
        return prologue.header();
    }

    @Override
    public Optional<ParsedRecord> next() {
        if (state == State.BETWEEN_RECORDS) {
            advance();
        }
        return state == State.DONE ? Optional.empty() : Optional.of(record());
    }

    @Override
    public Map<String, Long> strangers() {
        return strangers.counts();
    }

    @Override
    public void close() {
        xml.close();
    }

    private ParsedRecord record() {
        String name = xml.localName();
        Object[] slots = everyRow.clone();
        tree.nameSlots().forEach(slot -> slots[slot] = name);
        xml.startRecord();
        List<FieldIssue> issues = parser.read(tree.records().get(name), slots);
        xml.endRecord();
        state = State.BETWEEN_RECORDS;
        learners += isLearner(name) ? 1 : 0;
        return new ParsedRecord(++records, RowFactory.create(slots), issues);
    }

    private void advance() {
        while (xml.nextStart()) {
            String name = xml.nameIn(header().namespace());
            if (tree.records().containsKey(name)) {
                state = State.AT_RECORD;
                return;
            }
            if (!contract.file().elements().ignored().contains(name)) {
                strangers.count(name);
            }
            xml.skip();
        }
        end();
    }

    private void end() {
        xml.finish();
        state = State.DONE;
        if (learners == 0) {
            throw xml.refused("no_learner", "the file holds no learner; an empty return must not replace a full one");
        }
    }

    private boolean isLearner(String name) {
        return name.equals(contract.file().elements().records().get(0));
    }

    private Object[] everyRow() {
        Object[] slots = new Object[tree.width()];
        tree.prologue().forEach((path, fields) -> {
            String text = prologue.texts().get(path);
            for (IlrElement.Field field : fields) {
                if (text != null) {
                    slots[field.slot()] = headerValue(path, field, text);
                } else if (field.required()) {
                    throw xml.refused("header", "'" + path + "' is missing before the first learner");
                }
            }
        });
        return slots;
    }

    private Object headerValue(String path, IlrElement.Field field, String text) {
        Read read = field.reader().read(text);
        if (read instanceof Read.Value value) {
            return value.value();
        }
        throw xml.refused("header", "'%s' is '%s', not %s".formatted(path, text, ((Read.Broken) read).rule()));
    }
}
