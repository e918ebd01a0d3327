package uk.tlevels.publishing.markup;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Markup as Java's own XML parser reads it. */
public final class ReadMarkup {
    private final Document document;

    private ReadMarkup(Document document) {
        this.document = document;
    }

    public static ReadMarkup of(String markup) {
        try {
            var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return new ReadMarkup(builder.parse(new InputSource(new StringReader(markup))));
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("no well-formed markup: " + e.getMessage() + "\n" + markup, e);
        }
    }

    /** The texts of what an XPath finds, in the order of the document. */
    public List<String> texts(String xpath) {
        try {
            NodeList found = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(xpath, document, XPathConstants.NODESET);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                texts.add(found.item(i).getTextContent());
            }
            return texts;
        } catch (XPathExpressionException e) {
            throw new AssertionError(xpath, e);
        }
    }

    /** How the writer shows characters that no document may hold. */
    public static String allowed(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean control = (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
            boolean noCharacter = (c >= 0xD800 && c < 0xE000) || c == 0xFFFE || c == 0xFFFF;
            out.appendCodePoint(control || noCharacter ? 0xFFFD : c);
        });
        return out.toString();
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
