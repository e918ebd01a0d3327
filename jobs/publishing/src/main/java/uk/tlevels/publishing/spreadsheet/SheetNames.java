package uk.tlevels.publishing.spreadsheet;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that worksheets may have, and the names of the tables on them. */
final class SheetNames {
    static final String COVER = "Cover";
    static final String CONTENTS = "Contents";
    static final String NOTES = "Notes";

    private static final int LONGEST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\]");
    private static final Set<String> TAKEN = Set.of("cover", "contents", "notes", "history");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9]+");

    private SheetNames() {}

    /** @throws IllegalArgumentException if Excel or LibreOffice would refuse or change the name */
    static String checked(String name) {
        CellText.oneLine("the sheet name", name);
        if (name.length() > LONGEST) {
            throw bad(name, "has " + name.length() + " characters; write at most " + LONGEST);
        }
        if (FORBIDDEN.matcher(name).find() || name.startsWith("'") || name.endsWith("'")) {
            throw bad(name, "has one of [ ] : * ? / \\ in it or ' at an end; leave it out");
        }
        if (TAKEN.contains(folded(name))) {
            throw bad(name, "is taken; choose another");
        }
        return name;
    }

    /** @throws IllegalArgumentException if two names differ in nothing but case */
    static void requireDistinct(String what, Collection<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(folded(name))) {
                throw new IllegalArgumentException(what + " '" + name + "' occurs twice; make each unique");
            }
        }
    }

    /**
     * A name of the table on each sheet, in order: letters, digits and underscores, unique, never like the address of a
     * cell.
     */
    static List<String> tables(List<String> sheets) {
        Set<String> given = new HashSet<>();
        return sheets.stream().map(sheet -> unique(tableName(sheet), given)).toList();
    }

    private static String tableName(String sheet) {
        String slug = NOT_IN_NAMES.matcher(sheet).replaceAll("_").replaceAll("^_+|_+$", "");
        return slug.matches("[A-Za-z]+_.*") || slug.matches("[A-Za-z]{4,}") ? slug : "Table_" + slug;
    }

    private static String unique(String name, Set<String> given) {
        String candidate = name;
        for (int i = 2; !given.add(folded(candidate)); i++) {
            candidate = name + "_" + i;
        }
        return candidate;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException bad(String name, String rule) {
        return new IllegalArgumentException("the sheet name '" + name + "' " + rule);
    }
}
