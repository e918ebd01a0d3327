package uk.tlevels.publishing.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a ZIP file and the XML in them. */
record ZipParts(Map<String, byte[]> parts) {
    static ZipParts of(AccessibleWorkbook workbook, SpreadsheetFormat format) {
        return read(bytes(workbook, format));
    }

    static byte[] bytes(AccessibleWorkbook workbook, SpreadsheetFormat format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            format.write(workbook, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ZipParts read(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ZipParts(parts);
    }

    String text(String part) {
        return new String(parts.get(part), StandardCharsets.UTF_8);
    }

    /** The same with a part that reads differently. */
    ZipParts with(String part, String text) {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(part, text.getBytes(StandardCharsets.UTF_8));
        return new ZipParts(changed);
    }

    byte[] zipped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    Element root(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
            return document.getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(part, e);
        }
    }

    /** The elements of a name below one, at any depth. */
    static List<Element> all(Element in, String name) {
        var found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The first element of a name below one. */
    static Element first(Element in, String name) {
        return all(in, name).stream().findFirst().orElseThrow(() -> new AssertionError("no " + name));
    }

    /** The elements right below one. */
    static List<Element> children(Element in) {
        var found = in.getChildNodes();
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(n -> n.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .toList();
    }
}
