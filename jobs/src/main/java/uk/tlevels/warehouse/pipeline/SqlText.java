package uk.tlevels.warehouse.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Place;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.SqlComplaint;

/**
 * A statement with everything that it shares with others in its place: where it names {@code shared.starters}, the statement
 * of {@code sql/shared/starters.sql} stands in parentheses. So whoever reads the text, be it for names of tables, for a hash,
 * for lineage or for another engine, sees all of it.
 *
 * @param pieces the statement in parts, each of which stands in one file
 * @param files the files that it stands in, its own first
 */
record SqlText(List<Piece> pieces, List<String> files) {
    private static final Pattern LINE_END = Pattern.compile("\n");

    /** Copies the lists. */
    SqlText {
        pieces = List.copyOf(pieces);
        files = List.copyOf(files);
    }

    /**
     * A part of a statement.
     *
     * @param place where it begins
     */
    record Piece(String text, Place place) {}

    /** The statement. */
    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /**
     * The statement of a table, when there is an SQL file for it.
     *
     * @throws ContractException when it names what is not shared, or what names itself
     */
    static Optional<SqlText> of(TableName table) {
        return of(table, SqlText::onClassPath);
    }

    /**
     * The same.
     *
     * @param files the text of a file, where there is one
     */
    static Optional<SqlText> of(TableName table, Function<String, Optional<String>> files) {
        String file = file(table.zone().schema(), table.table());
        Set<String> read = new LinkedHashSet<>(List.of(file));
        return files.apply(file)
                .map(text ->
                        new SqlText(pieces(text, new Place(file, 1), List.of(file), files, read), List.copyOf(read)));
    }

    private static List<Piece> pieces(
            String text, Place place, List<String> within, Function<String, Optional<String>> files, Set<String> read) {
        List<Piece> pieces = new ArrayList<>();
        String lead = "";
        int from = 0;
        for (SqlNames.Shared named : SqlNames.shared(text)) {
            Place name = below(place, text.substring(0, named.start()));
            pieces.add(new Piece(
                    lead + text.substring(from, named.start()) + "(\n",
                    above(lead, below(place, text.substring(0, from)))));
            pieces.addAll(shared(named.name(), name, within, files, read));
            lead = "\n)";
            from = named.end();
        }
        pieces.add(new Piece(lead + text.substring(from), above(lead, below(place, text.substring(0, from)))));
        return pieces;
    }

    private static List<Piece> shared(
            String name, Place named, List<String> within, Function<String, Optional<String>> files, Set<String> read) {
        String file = file("shared", name);
        List<String> inner = new ArrayList<>(within);
        inner.add(file);
        if (within.contains(file)) {
            throw named.error("a shared statement names itself: " + String.join(" > ", inner));
        }
        read.add(file);
        String text = files.apply(file)
                .orElseThrow(() -> named.error("shared.%s is named here, but there is no %s".formatted(name, file)));
        String begun = text.stripLeading();
        return pieces(
                begun.stripTrailing(),
                below(new Place(file, 1), text.substring(0, text.length() - begun.length())),
                inner,
                files,
                read);
    }

    /** The place after a text that begins at one. */
    private static Place below(Place place, String text) {
        return new Place(place.file(), place.line() + lineEnds(text));
    }

    /** Where a text begins that begins with what no file holds. */
    private static Place above(String lead, Place place) {
        return new Place(place.file(), place.line() - lineEnds(lead));
    }

    private static int lineEnds(String text) {
        return (int) LINE_END.matcher(text).results().count();
    }

    /** Where a line of the statement stands, from 1: in the file that holds its first letter. */
    Place at(int line) {
        int letters = lineStart(text(), line);
        for (Piece piece : pieces) {
            if (letters < piece.text().length()) {
                return below(piece.place(), piece.text().substring(0, letters));
            }
            letters -= piece.text().length();
        }
        Piece last = pieces.get(pieces.size() - 1);
        return below(last.place(), last.text());
    }

    private static int lineStart(String text, int line) {
        int start = 0;
        for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start;
    }

    /**
     * Does something with the statement, or with one of as many lines, and names the file and line that Spark complains of.
     *
     * @param sql the statement
     * @throws ContractException when it is no SQL, or names what there is not
     */
    <T> T placing(String sql, SparkSession spark, Supplier<T> work) {
        try {
            return work.get();
        } catch (Exception e) { // Spark throws checked exceptions that its Java signatures do not declare
            SqlComplaint.of(e, sql, spark).ifPresent(complaint -> {
                throw at(complaint.line(sql)).error(complaint.words(), e);
            });
            throw e;
        }
    }

    private static String file(String folder, String name) {
        return "sql/%s/%s.sql".formatted(folder, name);
    }

    private static Optional<String> onClassPath(String file) {
        try (InputStream in = SqlText.class.getResourceAsStream("/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
