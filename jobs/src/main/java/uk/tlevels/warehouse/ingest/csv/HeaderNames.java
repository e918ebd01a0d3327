package uk.tlevels.warehouse.ingest.csv;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.ingest.FileRefusedException;
import uk.tlevels.warehouse.ingest.value.Blank;

/**
 * The names in a header line and where they stand. Names are equal without regard to case, kinds and runs of blanks, and
 * characters that nobody sees; a column without a name is called {@code column 9} after its position.
 */
public final class HeaderNames {
    private static final Pattern DATA = Pattern.compile("\\d{6}|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");

    private final List<String> names;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private HeaderNames(List<String> names) {
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(key(names.get(i)), i);
        }
    }

    /**
     * The names of a header line.
     *
     * @param file the file's name, for the refusal
     * @throws FileRefusedException when a name stands twice
     */
    public static HeaderNames of(String file, CsvRow header) {
        HeaderNames names = of(header.fields());
        Set<String> seen = new HashSet<>();
        for (String name : names.names) {
            if (!seen.add(key(name))) {
                throw new FileRefusedException(
                        file,
                        "line " + header.line(),
                        "header",
                        holdsData(names.names)
                                ? "one name stands more than once; is the header line missing?"
                                : "column '%s' stands more than once; remove one".formatted(name));
            }
        }
        return names;
    }

    static HeaderNames of(List<String> header) {
        String[] names = new String[header.size()];
        for (int i = 0; i < names.length; i++) {
            String name = Blank.strip(header.get(i));
            names[i] = name.isEmpty() ? unnamed(i) : name;
        }
        return new HeaderNames(List.of(names));
    }

    /** The names as spelt, in order. */
    public List<String> names() {
        return names;
    }

    /**
     * Names for a message. A file without a header line begins with a record, which no message may repeat: names that hold
     * numbers or dates are not shown.
     */
    public static String shown(Collection<String> names) {
        return holdsData(names)
                ? "(not shown, as they hold numbers or dates; is the header line missing?)"
                : names.toString();
    }

    private static boolean holdsData(Collection<String> names) {
        return names.stream().anyMatch(name -> DATA.matcher(name).find());
    }

    /** Where a name stands, from 0. */
    public Optional<Integer> position(String name) {
        return Optional.ofNullable(positions.get(key(name)));
    }

    /** Whether a text is one of the names. */
    boolean has(String text) {
        return positions.containsKey(key(text));
    }

    /** Whether cells repeat the header, name by name. */
    public boolean isRepeatedBy(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = key(cells.get(i));
            if (!cell.equals(key(names.get(i)))
                    && !(cell.isEmpty() && names.get(i).equals(unnamed(i)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether every cell is one of the names. */
    boolean hasAll(List<String> cells) {
        return cells.stream().allMatch(this::has);
    }

    private static String unnamed(int position) {
        return "column " + (position + 1);
    }

    private static String key(String name) {
        return Blank.tidy(Blank.strip(name)).toLowerCase(Locale.ROOT);
    }
}
