package uk.tlevels.warehouse.ingest.value;

import java.util.ArrayList;
import java.util.List;

/** Lists inside one cell: {@code A,B}, also with blanks and quotes around it that a spreadsheet or the service added. */
final class Lists {
    private Lists() {}

    /** The elements in order; an element without text is the empty text, so that parallel lists keep step. */
    static Object[] elements(String text) {
        String list = unquoted(text);
        List<Object> elements = new ArrayList<>();
        int start = 0;
        for (int comma = list.indexOf(','); comma >= 0; comma = list.indexOf(',', start)) {
            elements.add(Blank.strip(list.substring(start, comma)));
            start = comma + 1;
        }
        elements.add(Blank.strip(list.substring(start)));
        return elements.toArray();
    }

    private static String unquoted(String text) {
        String list = Blank.strip(text);
        while (list.length() >= 2 && list.startsWith("\"") && list.endsWith("\"")) {
            list = Blank.strip(list.substring(1, list.length() - 1));
        }
        return list;
    }
}
