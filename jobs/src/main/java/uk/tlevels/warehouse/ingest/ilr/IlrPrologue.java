package uk.tlevels.warehouse.ingest.ilr;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * Reads everything before the first record and judges the file by it. Order and content of the header: the ILR
 * specification, <a href="https://guidance.submit-learner-data.service.gov.uk/25-26/ilr">file structure</a>.
 */
final class IlrPrologue {
    static final String ROOT = "Message";

    private static final String NAMESPACES = "ESFA/ILR/";
    private static final String YEAR = "Header/CollectionDetails/Year";
    private static final String PREPARED = "Header/CollectionDetails/FilePreparationDate";
    private static final String HEADER_UKPRN = "Header/Source/UKPRN";
    private static final String SUBMITTED = "Header/Source/DateTime";
    private static final String UKPRN = "LearningProvider/UKPRN";

    private final SourceContract contract;
    private final FileContract.Elements elements;
    private final XmlCursor xml;
    private final Strangers strangers;
    private final Set<String> wanted = new HashSet<>(Set.of(YEAR, PREPARED, HEADER_UKPRN, SUBMITTED, UKPRN));
    private final Map<String, String> texts = new HashMap<>();

    private IlrPrologue(SourceContract contract, XmlCursor xml, Strangers strangers) {
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

    static Read read(SourceContract contract, XmlCursor xml, Strangers strangers) {
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
        return new Read(header(namespace, layout), Map.copyOf(texts), at);
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
                                    contract.table().file()));
        }
        return layout;
    }

    private At children(String namespace) {
        while (xml.nextStart()) {
            boolean ours = xml.namespace().equals(namespace);
            if (ours && elements.records().contains(xml.localName())) {
                return At.FIRST_RECORD;
            }
            element(xml.localName());
        }
        return At.END;
    }

    private void element(String path) {
        if (wanted.contains(path)) {
            text(path);
        } else if (wanted.stream().anyMatch(w -> w.startsWith(path + "/"))) {
            while (xml.nextStart()) {
                element(path + "/" + xml.localName());
            }
        } else {
            if (!elements.ignored().contains(path)) {
                strangers.count(path);
            }
            xml.skip();
        }
    }

    private void text(String path) {
        xml.clearText();
        while (xml.nextStartCollectingText()) {
            strangers.count(path + "/" + xml.localName());
            xml.skip();
        }
        String text = xml.text();
        if (!text.isEmpty() && texts.putIfAbsent(path, text) != null) {
            throw xml.refused("header", "'" + path + "' is given twice");
        }
    }

    private IlrHeader header(String namespace, String layout) {
        String ukprn = text(UKPRN, "[1-9][0-9]{7}", "eight digits");
        String headerUkprn = text(HEADER_UKPRN, "[1-9][0-9]{7}", "eight digits");
        if (!ukprn.equals(headerUkprn)) {
            throw xml.refused(
                    "ukprn", "the header is of provider %s, the return of provider %s".formatted(headerUkprn, ukprn));
        }
        String year = text(YEAR, "[0-9]{4}", "four digits such as 2324");
        if (!year.equals(layout.substring(2, 4) + layout.substring(5))) {
            throw xml.refused(
                    "collection_year", "the header is of year %s, the namespace of %s".formatted(year, layout));
        }
        return new IlrHeader(ukprn, year, namespace, layout, preparedOn(), submittedAt());
    }

    private String text(String path, String form, String words) {
        String text = required(path);
        if (!text.matches(form)) {
            throw xml.refused("header", "'%s' is '%s', not %s".formatted(path, text, words));
        }
        return text;
    }

    private String required(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw xml.refused("header", "'" + path + "' is missing before the first learner");
        }
        return text;
    }

    private LocalDate preparedOn() {
        String text = required(PREPARED);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw xml.refused("header", "'%s' is '%s', not a date such as 2024-01-31".formatted(PREPARED, text));
        }
    }

    private Instant submittedAt() {
        String text = required(SUBMITTED);
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw xml.refused(
                    "header", "'%s' is '%s', not a time such as 2024-01-31T09:30:00".formatted(SUBMITTED, text));
        }
    }
}
