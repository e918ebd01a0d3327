package uk.tlevels.warehouse.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that bring a source: how they are recognised and read.
 *
 * @param format which reader reads them
 * @param encodings the character sets they come in, tried in turn
 * @param names name patterns (globs over the file name, case ignored) that tell apart sources with equal headers
 * @param layouts the dated layouts, oldest first
 * @param otherColumns what becomes of CSV columns that no layout knows
 * @param missing texts that stand for no value in every column
 * @param slice the attributes of a file that name the return it submits; a newer submission replaces the older one
 * @param parts the columns whose values say what the rows of a file are about; a newer submission is about no less
 * @param key the columns that say what a row is about: of one file no two rows are about the same
 * @param submitted where a file says when it was submitted; empty when it does not
 * @param elements for XML: which elements are records and which are left out
 * @param measures for survey waves: what questions measure, each with what an answer can mean for it
 * @param shares when a file is taken for a worse one, and when so much is set aside that it must be said aloud
 */
public record FileContract(
        Format format,
        List<String> encodings,
        List<Pattern> names,
        List<Layout> layouts,
        OtherColumns otherColumns,
        Set<String> missing,
        List<String> slice,
        List<String> parts,
        List<String> key,
        Optional<Submitted> submitted,
        Elements elements,
        Map<String, AllowedWords> measures,
        Shares shares) {
    /** The attribute of files whose slices are told by their rows. */
    public static final String PARTS = "parts";

    /** Whether the rows of a file say which return it submits. */
    public boolean isSlicedByParts() {
        return slice.contains(PARTS) || (format == Format.SURVEY_WAVE && !parts.isEmpty());
    }

    /** The readers there are. */
    public enum Format {
        /** Comma-separated values with a header line. */
        CSV,
        /** The Individualised Learner Record as XML, or a ZIP holding one. */
        ILR_XML,
        /** A wave description naming a respondent file and a codebook. */
        SURVEY_WAVE
    }

    /** What becomes of CSV columns that no layout knows; none of them is ever loaded. */
    public enum OtherColumns {
        /** They are counted and reported: the layout is drifting. */
        REPORT,
        /** They are passed over: the file is known to hold more than is wanted. */
        IGNORE
    }

    /**
     * One dated layout of a file.
     *
     * @param version the date from which, or the namespace under which, files look like this
     * @param columns for CSV: header → column in the order of the file
     */
    public record Layout(String version, List<Header> columns) {}

    /**
     * One header cell.
     *
     * @param header its text
     * @param column the column that takes its values
     * @param presence whether a file can do without it
     */
    public record Header(String header, String column, Presence presence) {}

    /** Whether a file can do without a column of its layout. */
    public enum Presence {
        /** Without it the file is refused. */
        REQUIRED,
        /** Of registers with many columns, those that the table does not require may be missing. */
        OPTIONAL
    }

    /**
     * The time in a file's name.
     *
     * @param pattern finds it in the name; group 1 is the time
     * @param format its {@link java.time.format.DateTimeFormatter} pattern
     * @param needed where a file without a time is refused, a name that has one
     */
    public record Submitted(Pattern pattern, String format, Optional<String> needed) {}

    /**
     * The elements of an XML file that are not columns. Paths start below the root and have no leading slash.
     *
     * @param records the children of the root that are records; a file holds at least one of the first
     * @param ignored paths known to the layouts and deliberately not kept, with all that stands below them
     */
    public record Elements(List<String> records, Set<String> ignored) {}

    /**
     * Shares of rows, from 0 to 1.
     *
     * @param good a file of which fewer rows are good is refused whole; the bad rows that may be are rounded up
     * @param held a file with fewer good rows than this share of those that it would replace is held back
     * @param setAside more bad rows among those of a load are told by the exit code
     */
    public record Shares(double good, double held, double setAside) {
        /** What holds where a contract says nothing else. */
        public static final Shares USUAL = new Shares(0.9, 0.5, 0.01);
    }
}
