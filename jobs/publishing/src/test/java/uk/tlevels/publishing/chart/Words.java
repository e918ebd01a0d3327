package uk.tlevels.publishing.chart;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.publishing.markup.ReadMarkup;

/** Words of a drawing with the room that they take, less what the layout spares. */
record Words(String text, double left, double right, double top, double bottom) {
    private static final String TEXT = "//*[local-name()='text']";

    static List<Words> in(ReadMarkup svg) {
        List<String> texts = svg.texts(TEXT);
        List<String> xs = svg.texts(TEXT + "/@x");
        List<String> ys = svg.texts(TEXT + "/@y");
        List<String> sizes = svg.texts(TEXT + "/@font-size");
        List<Words> words = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String anchor = String.join("", svg.texts("(" + TEXT + ")[" + (i + 1) + "]/@text-anchor"));
            double size = Double.parseDouble(sizes.get(i));
            double wide = TextWidth.of(texts.get(i), size) / 1.17;
            double x = Double.parseDouble(xs.get(i));
            double left =
                    switch (anchor) {
                        case "middle" -> x - wide / 2;
                        case "end" -> x - wide;
                        default -> x;
                    };
            double y = Double.parseDouble(ys.get(i));
            words.add(new Words(texts.get(i), left, left + wide, y - size * 0.75, y + size * 0.1));
        }
        return words;
    }

    boolean overlaps(Words other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
