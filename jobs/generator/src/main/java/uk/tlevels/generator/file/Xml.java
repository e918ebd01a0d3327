package uk.tlevels.generator.file;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Elements of an XML file, one a line. */
public final class Xml {

    /** Both tags of an element, as bytes: most of a return is tags. */
    private static final class Tags {

        private final byte[] opening;
        private final byte[] closing;

        Tags(String name) {
            this.opening = ("<" + name + ">").getBytes(StandardCharsets.US_ASCII);
            this.closing = ("</" + name + ">\n").getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final TextSink text;
    private final Map<String, Tags> tags = new HashMap<>();

    /** Begins with the declaration. */
    public Xml(TextSink text) {
        this.text = text;
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** The opening tag of what holds elements. */
    public void open(String name) {
        text.append(tags(name).opening).append("\n");
    }

    /** The opening tag of the root, with its namespace. */
    public void openIn(String name, String namespace) {
        text.append("<" + name + " xmlns=\"" + namespace + "\">\n");
    }

    /** The closing tag of what holds elements. */
    public void close(String name) {
        text.append(tags(name).closing);
        text.settle();
    }

    /** An element with text, escaped. */
    public void element(String name, String value) {
        Tags around = tags(name);
        text.append(around.opening);
        escaped(value);
        text.append(around.closing);
    }

    /** An element with a whole number. */
    public void element(String name, long value) {
        Tags around = tags(name);
        text.append(around.opening).append(value).append(around.closing);
    }

    /** An element with a day, as 2023-12-31. */
    public void element(String name, LocalDate value) {
        Tags around = tags(name);
        int month = value.getMonthValue();
        int day = value.getDayOfMonth();
        text.append(around.opening).append(value.getYear());
        text.append(month < 10 ? "-0" : "-").append(month);
        text.append(day < 10 ? "-0" : "-").append(day);
        text.append(around.closing);
    }

    private Tags tags(String name) {
        return tags.computeIfAbsent(name, Tags::new);
    }

    private void escaped(String value) {
        boolean plain = value.indexOf('&') < 0 && value.indexOf('<') < 0;
        text.append(plain ? value : value.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
