package uk.tlevels.warehouse.generator;

import java.time.LocalDate;

/** Elements of an XML file, one a line. */
final class Xml {

    private final TextSink text;

    Xml(TextSink text) {
        this.text = text;
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    void open(String name) {
        text.append('<').append(name).append(">\n");
    }

    void openIn(String name, String namespace) {
        text.append('<').append(name).append(" xmlns=\"").append(namespace).append("\">\n");
    }

    void close(String name) {
        text.append("</").append(name).append(">\n");
        text.settle();
    }

    void element(String name, String value) {
        text.append('<').append(name).append('>');
        escaped(value);
        close(name);
    }

    void element(String name, long value) {
        text.append('<').append(name).append('>').append(value);
        close(name);
    }

    void element(String name, LocalDate value) {
        int month = value.getMonthValue();
        int day = value.getDayOfMonth();
        text.append('<').append(name).append('>').append(value.getYear());
        text.append(month < 10 ? "-0" : "-").append(month);
        text.append(day < 10 ? "-0" : "-").append(day);
        close(name);
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                default -> text.append(c);
            }
        }
    }
}
