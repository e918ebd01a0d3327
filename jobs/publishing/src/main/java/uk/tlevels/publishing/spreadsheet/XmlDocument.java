package uk.tlevels.publishing.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One XML document, written front to back. Names carry their prefix; the root declares what they stand for. */
final class XmlDocument {
    /** Java's own writer: one that a class path brings might write the same document in other bytes. */
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private static final int BUFFER = 1 << 16;

    private final Writer text;
    private final XMLStreamWriter xml;

    XmlDocument(OutputStream out) throws IOException {
        // a buffer in between keeps Java's writer from asking an encoder about every character
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        try {
            this.xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Opens an element with attributes: name, value, name, value... */
    XmlDocument open(String name, String... attributes) throws IOException {
        try {
            xml.writeStartElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element without content. */
    XmlDocument empty(String name, String... attributes) throws IOException {
        try {
            xml.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** An element that holds text alone. */
    XmlDocument element(String name, String content, String... attributes) throws IOException {
        return open(name, attributes).text(content).close();
    }

    XmlDocument text(String content) throws IOException {
        try {
            xml.writeCharacters(content);
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Closes the innermost open element. */
    XmlDocument close() throws IOException {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Closes whatever is open and hands all text on; the stream below stays open. */
    void end() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
            text.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
