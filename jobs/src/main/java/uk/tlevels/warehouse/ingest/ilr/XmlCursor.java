package uk.tlevels.warehouse.ingest.ilr;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import uk.tlevels.warehouse.ingest.FileRefusedException;

/**
 * Moves through one XML document from element to element, and turns whatever is wrong with the document into a
 * {@link FileRefusedException} with line and column. Refuses every DOCTYPE, so that no entity is ever resolved.
 */
final class XmlCursor implements Closeable {
    /** The longest text of one element, in characters. */
    static final int MAX_TEXT = 1 << 20;

    /** The longest record, in characters: the 98 aims that a learner may have take some 200 thousand. */
    static final int MAX_RECORD = 1 << 24;

    private static final int MAX_TOKEN = 2 * MAX_TEXT;
    private static final int MAX_DEPTH = 32;

    private final String file;
    private final Utf8Text source;
    private final XMLStreamReader2 xml;
    private final StringBuilder text = new StringBuilder();
    private long recordEnd = Long.MAX_VALUE;
    private int depth;

    private XmlCursor(String file, Utf8Text source, XMLStreamReader2 xml) {
        this.file = file;
        this.source = source;
        this.xml = xml;
    }

    /**
     * Stands before the root.
     *
     * @param bytes XML in UTF-8; closed with the cursor
     */
    static XmlCursor open(String file, InputStream bytes) {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        Utf8Text source = new Utf8Text(file, bytes);
        source.allow(MAX_TOKEN);
        try {
            return new XmlCursor(file, source, (XMLStreamReader2) factory.createXMLStreamReader(source));
        } catch (XMLStreamException e) {
            throw refused(file, source, e);
        }
    }

    /** The encoding that the XML declaration names, if it names one. */
    Optional<String> declaredEncoding() {
        return Optional.ofNullable(xml.getCharacterEncodingScheme());
    }

    /**
     * Goes to the next start or end of an element.
     *
     * @return whether a start was reached; otherwise it is the end of the element around
     */
    boolean nextStart() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    /** Like {@link #nextStart()}, and collects the text on the way for {@link #text()}. */
    boolean nextStartCollectingText() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> collect();
                default -> {}
            }
        }
    }

    /** Forgets the text collected so far. */
    void clearText() {
        text.setLength(0);
    }

    /** The text collected since it was cleared, without the spaces around it. */
    String text() {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    /** Leaves the element that has just started, with all it holds. */
    void skip() {
        for (int open = 1; open > 0; ) {
            open += nextStart() ? 1 : -1;
        }
    }

    /** Reads on to the end of the document; anything but comments behind the root is refused. */
    void finish() {
        while (next() != XMLStreamConstants.END_DOCUMENT) {}
    }

    String localName() {
        return xml.getLocalName();
    }

    /** The local name of an element of this namespace; of any other the name is {@code {namespace}name}. */
    String nameIn(String namespace) {
        return namespace().equals(namespace) ? localName() : "{" + namespace() + "}" + localName();
    }

    String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** From here on a record is read, which may be {@link #MAX_RECORD} characters long. */
    void startRecord() {
        recordEnd = source.charsRead() + MAX_RECORD;
    }

    void endRecord() {
        recordEnd = Long.MAX_VALUE;
    }

    /** A refusal at the place reached. */
    FileRefusedException refused(String rule, String reason) {
        return refused(file, place(), rule, reason);
    }

    /** The parser counts the space before the root as part of the root, so there the end of the tag is the better place. */
    private Location place() {
        return depth <= 1 ? xml.getLocationInfo().getCurrentLocation() : xml.getLocation();
    }

    @Override
    public void close() {
        try {
            xml.close();
            source.close();
        } catch (XMLStreamException e) {
            throw refused(file, source, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int next() {
        source.allow(Math.min(source.charsRead() + MAX_TOKEN, recordEnd));
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw refused("too_deep", "elements stand more than " + MAX_DEPTH + " deep; no ILR file does");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD ->
                    throw refused("doctype", "the file has a DOCTYPE, which ILR files have not; remove it");
                default -> {}
            }
            return event;
        } catch (XMLStreamException e) {
            throw refused(file, source, e);
        } catch (UncheckedStreamException e) {
            throw unchecked(e);
        }
    }

    private void collect() {
        try {
            if (text.length() + xml.getTextLength() > MAX_TEXT) {
                throw refused("too_long", "the text of one element is longer than " + MAX_TEXT + " characters");
            }
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        } catch (UncheckedStreamException e) {
            throw unchecked(e);
        }
    }

    private RuntimeException unchecked(UncheckedStreamException e) {
        return e.getCause() instanceof XMLStreamException cause ? refused(file, source, cause) : e;
    }

    private static RuntimeException refused(String file, Utf8Text source, XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return new UncheckedIOException(io);
        }
        String reason = e.getMessage()
                .replaceFirst("(?s)^ParseError at .*?Message: ", "")
                .replaceFirst("(?s)\\s*at \\[row.*$", "");
        return source.ended()
                ? refused(
                        file,
                        e.getLocation(),
                        "truncated",
                        "the file ends before its XML does; send it again (" + reason + ")")
                : refused(file, e.getLocation(), "not_well_formed", "the file is not well-formed XML: " + reason);
    }

    private static FileRefusedException refused(String file, Location at, String rule, String reason) {
        String place = at == null ? "line 1" : "line %d, column %d".formatted(at.getLineNumber(), at.getColumnNumber());
        return new FileRefusedException(file, place, rule, reason);
    }
}
