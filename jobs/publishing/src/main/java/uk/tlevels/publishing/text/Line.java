package uk.tlevels.publishing.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Running text without a break.
 *
 * @param spans its parts in order
 */
public record Line(List<Span> spans) {
    /** Copies the spans. */
    public Line {
        spans = List.copyOf(spans);
    }

    /** A line of plain words. */
    public static Line of(String words) {
        return new Line(List.of(Span.words(words)));
    }

    /** A line of several spans. */
    public static Line of(Span... spans) {
        return new Line(List.of(spans));
    }

    /** The words alone, without what marks them. */
    public String plain() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
