package uk.tlevels.warehouse.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.tlevels.warehouse.contract.Classification;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.KindView;
import uk.tlevels.warehouse.contract.TableContract;

/** A {@link TableCard}, or a view of a table's rows, for a screen. */
public final class CardText {
    private static final int WIDTH = 118;
    private static final int LABEL = 10;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CardText() {}

    /** Prints what a view is, a line at a time. */
    static void print(KindView view, Consumer<String> lines) {
        lines.accept(view.name().toString());
        labelled(
                "holds",
                "The rows of %s of the kind %s, without the columns that are Total in all of them."
                        .formatted(view.table().name(), view.kind()),
                lines);
        labelled("key", key(view), lines);
        labelled("source", view.sql(), lines);
        lines.accept("");
        columns(view.table(), view.columns(), lines);
    }

    private static String key(KindView view) {
        return view.columns().stream()
                .map(Column::name)
                .filter(view.table().primaryKey()::contains)
                .collect(Collectors.joining(", "));
    }

    /** Prints a card, a line at a time, with the views of the table. */
    static void print(TableCard card, List<KindView> views, Consumer<String> lines) {
        TableContract contract = card.contract();
        lines.accept(contract.name().toString());
        labelled("holds", contract.meaning(), lines);
        contract.grain().ifPresent(grain -> labelled("a row", grain, lines));
        labelled("key", contract.primaryKey().isEmpty() ? "none" : String.join(", ", contract.primaryKey()), lines);
        labelled("source", source(card.origin()), lines);
        if (!card.readBy().isEmpty()) {
            labelled("read by", joined(card.readBy()), lines);
        }
        labelled(
                "visible",
                card.visible()
                        .map(v -> "%,d rows, the same since %s (publication %d, version %d)"
                                .formatted(v.rows(), minute(v.since()), v.publication(), v.version()))
                        .orElse("not published: it reads as empty"),
                lines);
        card.load()
                .ifPresent(load -> labelled(
                        "loaded",
                        "%s, the newest of %,d files, on %s".formatted(load.file(), load.files(), minute(load.at())),
                        lines));
        labelled("quality", quality(card), lines);
        if (!views.isEmpty()) {
            labelled("views", joined(views.stream().map(KindView::name).toList()), lines);
        }
        lines.accept("");
        columns(contract, contract.columns(), lines);
    }

    /** A moment to the minute. */
    public static String minute(Instant time) {
        return MINUTE.format(time);
    }

    private static String source(TableCard.Origin origin) {
        String reads = origin.inputs().isEmpty() ? "" : " from " + joined(origin.inputs());
        String references = origin.references().isEmpty() ? "" : " with " + joined(origin.references());
        return origin.words() + reads + references + "; see " + origin.definition();
    }

    private static String joined(List<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String quality(TableCard card) {
        int rules =
                card.contract().rules().size() + card.contract().tableRules().size();
        if (card.visible().isEmpty() && card.quality().isEmpty()) {
            return "%d rules".formatted(rules);
        }
        return card.quality().isEmpty()
                ? "%d rules, none broken when it was last built".formatted(rules)
                : card.quality().stream()
                        .map(f -> "%s: %,d rows (%s). %s".formatted(f.rule(), f.rows(), f.severity(), f.description()))
                        .collect(Collectors.joining(" "));
    }

    private static void columns(TableContract contract, List<Column> columns, Consumer<String> lines) {
        int name = columns.stream().mapToInt(c -> c.name().length()).max().orElse(0);
        int type = columns.stream().mapToInt(c -> type(c).length()).max().orElse(0);
        String form = "%-" + name + "s  %-" + type + "s  ";
        lines.accept(form.formatted("column", "type") + "meaning");
        for (Column column : columns) {
            List<String> meaning = wrapped(meaning(contract, column), Math.max(30, WIDTH - name - type - 4));
            for (int i = 0; i < meaning.size(); i++) {
                lines.accept(form.formatted(i == 0 ? column.name() : "", i == 0 ? type(column) : "") + meaning.get(i));
            }
        }
    }

    private static String type(Column column) {
        String whole = column.type().simpleString();
        // the fields of nested columns are in the contract
        String shown = whole.contains("struct<") ? whole.replaceFirst("struct<.*", "struct<…>") : whole;
        return shown + (column.required() ? "" : "?");
    }

    private static String meaning(TableContract contract, Column column) {
        List<String> values = ColumnValues.of(contract, column);
        String listed = values.isEmpty() || values.stream().allMatch(column.description()::contains)
                ? ""
                : " One of: " + ColumnValues.joined(values) + ".";
        return column.description()
                + listed
                + column.derivation()
                        .map(sql -> " Computed as %s.".formatted(sql.text()))
                        .orElse("")
                + (column.classification() == Classification.PUBLIC
                        ? ""
                        : " [" + column.classification().name().toLowerCase(Locale.ROOT) + "]");
    }

    private static void labelled(String label, String text, Consumer<String> lines) {
        String before = label;
        for (String line : wrapped(text, WIDTH - LABEL)) {
            lines.accept(("%-" + LABEL + "s%s").formatted(before, line));
            before = "";
        }
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        Optional<StringBuilder> line = Optional.empty();
        for (String word : SPACE.splitAsStream(text.strip()).toList()) {
            if (line.isPresent() && line.get().length() + 1 + word.length() <= width) {
                line.get().append(' ').append(word);
            } else {
                line.ifPresent(full -> lines.add(full.toString()));
                line = Optional.of(new StringBuilder(word));
            }
        }
        line.ifPresent(last -> lines.add(last.toString()));
        return lines;
    }
}
