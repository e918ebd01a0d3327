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
import uk.tlevels.warehouse.contract.TableName;

/**
 * A statement with everything that it shares with others in its place: where it names {@code shared.starters}, the statement
 * of {@code sql/shared/starters.sql} stands in parentheses. So whoever reads the text, be it for names of tables, for a hash,
 * for lineage or for another engine, sees all of it.
 *
 * @param text the statement
 * @param files the files that it stands in, its own first
 */
record SqlText(String text, List<String> files) {
    /** Copies the list. */
    SqlText {
        files = List.copyOf(files);
    }

    /**
     * The statement of a table, when there is an SQL file for it.
     *
     * @throws IllegalStateException when it names what is not shared, or what names itself
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
        return files.apply(file).map(text -> new SqlText(whole(text, List.of(file), files, read), List.copyOf(read)));
    }

    private static String whole(
            String text, List<String> within, Function<String, Optional<String>> files, Set<String> read) {
        return SqlNames.withShared(text, name -> {
            String file = file("shared", name);
            List<String> inner = new ArrayList<>(within);
            inner.add(file);
            if (within.contains(file)) {
                throw new IllegalStateException("a shared statement names itself: " + String.join(" > ", inner));
            }
            read.add(file);
            String shared = files.apply(file)
                    .orElseThrow(() -> new IllegalStateException("%s names shared.%s, but there is no %s"
                            .formatted(within.get(within.size() - 1), name, file)));
            return "(\n" + whole(shared, inner, files, read).strip() + "\n)";
        });
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
