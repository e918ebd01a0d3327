package uk.tlevels.warehouse.ingest.ilr;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.FieldReading;
import uk.tlevels.warehouse.contract.FileContract;
import uk.tlevels.warehouse.contract.SourceContract;

/**
 * Reads everything before the first record: encoding, root, namespace and header. Their order is that of the
 * <a href="https://guidance.submit-learner-data.service.gov.uk/25-26/ilr">ILR specification</a>.
 */
final class IlrPrologue {
    static final String ROOT = "Message";

    private static final String NAMESPACES = "ESFA/ILR/";

    private final SourceContract contract;
    private final FileContract.Elements elements;
    private final XmlCursor xml;
    private final UnknownElements strangers;
    private final Set<String> wanted = new HashSet<>(HeaderCheck.PATHS);
    private final Map<String, String> texts = new HashMap<>();

    private IlrPrologue(SourceContract contract, XmlCursor xml, UnknownElements strangers) {
        this.contract = contract;
        this.elements = contract.file().elements();
        this.xml = xml;
        this.strangers = strangers;
        for (Column column : contract.table().columns()) {
            column.reading()
                    .flatMap(FieldReading::element)
                    .flatMap(ElementTree::pathInPrologue)
                    .ifPresent(wanted::add);
        }
    }

    /** Where the cursor stands behind the prologue. */
    enum At {
        FIRST_RECORD,
        END
    }

    /**
     * A prologue.
     *
     * @param header what it says
     * @param texts the texts of its elements by path below the root
     * @param at where the cursor stands now
     */
    record Read(IlrHeader header, Map<String, String> texts, At at) {}

    static Read read(SourceContract contract, XmlCursor xml, UnknownElements strangers) {
        return new IlrPrologue(contract, xml, strangers).read();
    }

    private Read read() {
        xml.nextStart();
        checkEncoding();
        if (!xml.localName().equals(ROOT)) {
            throw xml.refused(
                    "root", "the root element is '%s', not '%s': not an ILR file".formatted(xml.localName(), ROOT));
        }
        String namespace = xml.namespace();
        String layout = layout(namespace);
        At at = children(namespace);
        return new Read(new HeaderCheck(xml, texts).header(namespace, layout), Map.copyOf(texts), at);
    }

    private void checkEncoding() {
        xml.declaredEncoding().ifPresent(declared -> {
            List<String> allowed = contract.file().encodings();
            if (allowed.stream().noneMatch(declared::equalsIgnoreCase)) {
                throw xml.refused(
                        "encoding",
                        "the XML declaration says %s; save the file as %s"
                                .formatted(declared, String.join(" or ", allowed)));
            }
        });
    }

    private String layout(String namespace) {
        List<String> known = contract.file().layouts().stream()
                .map(FileContract.Layout::version)
                .toList();
        String layout = namespace.startsWith(NAMESPACES) ? namespace.substring(NAMESPACES.length()) : "";
        if (!known.contains(layout)) {
            throw xml.refused(
                    "namespace",
                    "the namespace '%s' is not known; known are %s with the years %s (layouts in %s)"
                            .formatted(
                                    namespace,
                                    NAMESPACES + "<year>",
                                    String.join(", ", known),
                                    contract.table().document().file()));
        }
        return layout;
    }

    private At children(String namespace) {
        while (xml.nextStart()) {
            String name = xml.nameIn(namespace);
            if (elements.records().contains(name)) {
                return At.FIRST_RECORD;
            }
            element(name, namespace);
        }
        return At.END;
    }

    private void element(String path, String namespace) {
        if (wanted.contains(path)) {
            text(path, namespace);
        } else if (wanted.stream().anyMatch(w -> w.startsWith(path + "/"))) {
            while (xml.nextStart()) {
                element(path + "/" + xml.nameIn(namespace), namespace);
            }
        } else {
            if (!elements.ignored().contains(path)) {
                strangers.count(path);
            }
            xml.skip();
        }
    }

    private void text(String path, String namespace) {
        xml.clearText();
        while (xml.nextStartCollectingText()) {
            strangers.count(path + "/" + xml.nameIn(namespace));
            xml.skip();
        }
        String text = xml.text();
        if (!text.isEmpty() && texts.putIfAbsent(path, text) != null) {
            throw xml.refused("header", "'" + path + "' is given twice");
        }
    }
}
