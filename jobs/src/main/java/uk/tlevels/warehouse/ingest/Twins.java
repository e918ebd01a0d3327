package uk.tlevels.warehouse.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.catalyst.expressions.XxHash64Function;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import uk.tlevels.learner.Uln;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.FieldReading;
import uk.tlevels.warehouse.contract.FileContract.Format;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.Severity;
import uk.tlevels.warehouse.contract.SourceContract;

/**
 * The rows of one file that are about the same, by the key that their contract states. Of learners of an ILR return that say
 * the same the first stands (equal rows of CSV files are counted once where they are counted); of rows that say different
 * things none does, since nothing tells which is right. That two differ is known when the second is seen, so a file in which
 * some do is read again. Names and birthdays make no difference: no count depends on them.
 */
final class Twins {
    /** As many rows of a key are named. */
    private static final int SHOWN = 10;

    private static final long SEED = 42;

    private static final UTF8String TEMPORARY_NUMBER = UTF8String.fromString(Uln.TEMPORARY_NUMBER);

    private final SourceContract contract;
    private final DataType[] types;
    private final int[] key;
    private final OptionalInt uln;
    private final int[] content;
    private final Map<String, First> seen = new HashMap<>();
    private final Map<String, List<Long>> several = new HashMap<>();
    private final Set<String> differing = new HashSet<>();
    private final Map<String, List<Long>> known;

    /** The first row of a key, with a 64-bit hash of what it says. */
    private record First(long row, long content) {}

    private Twins(SourceContract contract, Map<String, List<Long>> known) {
        List<Column> columns = contract.table().columns();
        this.contract = contract;
        this.types = Arrays.stream(contract.table().schema().fields())
                .map(StructField::dataType)
                .toArray(DataType[]::new);
        this.known = known;
        this.key = contract.file().key().stream()
                .mapToInt(name -> columns.indexOf(contract.table().column(name).orElseThrow()))
                .toArray();
        this.uln = Arrays.stream(key)
                .filter(i -> columns.get(i).name().equals("uln"))
                .findFirst();
        this.content = IntStream.range(0, columns.size() - Lineage.COLUMNS.size())
                .filter(i -> columns.get(i).reading().map(Twins::countsRestOn).orElse(true))
                .toArray();
    }

    private static boolean countsRestOn(FieldReading reading) {
        return reading.form() != FieldReading.Form.NAME && reading.unread() != FieldReading.Unread.BLANK;
    }

    /** Before the first reading of a file. */
    static Twins of(SourceContract contract) {
        return new Twins(contract, Map.of());
    }

    /** Whether rows were found to differ of which the first has been passed on. */
    boolean mustReadAgain() {
        return !differing.isEmpty();
    }

    /** Before the second reading. */
    Twins again() {
        several.keySet().retainAll(differing);
        return new Twins(contract, Map.copyOf(several));
    }

    /**
     * Notes a row.
     *
     * @param cells its values
     * @return what is wrong with it beside the others: an error where they differ, a warning where it says the same again
     */
    Optional<LoadIssue> see(long row, Object[] cells) {
        if (key.length == 0 || isNobody(cells)) {
            return Optional.empty();
        }
        String about = about(cells);
        if (known.containsKey(about)) {
            return Optional.of(issue("rows_differ", known.get(about), Severity.ERROR));
        }
        First says = new First(row, content(cells));
        First before = seen.putIfAbsent(about, says);
        if (before == null) {
            return Optional.empty();
        }
        List<Long> rows = several.computeIfAbsent(about, first -> new ArrayList<>(List.of(before.row())));
        rows.add(row);
        if (before.content() != says.content()) {
            differing.add(about);
        }
        return contract.file().format() == Format.CSV || differing.contains(about)
                ? Optional.empty()
                : Optional.of(issue("row_twice", List.of(before.row(), row), Severity.WARNING));
    }

    private String about(Object[] cells) {
        StringBuilder about = new StringBuilder();
        for (int i : key) {
            about.append(Objects.toString(cells[i], "").toLowerCase(Locale.ROOT))
                    .append('\n');
        }
        return about.toString();
    }

    private long content(Object[] cells) {
        long hash = SEED;
        for (int i : content) {
            hash = hash(cells[i], types[i], hash);
        }
        return hash;
    }

    /** Spark's own hash passes over nulls, so a value and a null would be as much as that null and that value. */
    private static long hash(Object value, DataType type, long seed) {
        if (value == null) {
            return XXH64.hashInt(0, ~seed);
        }
        if (value instanceof InternalRow row && type instanceof StructType struct) {
            long hash = seed;
            for (int i = 0; i < struct.length(); i++) {
                DataType field = struct.apply(i).dataType();
                hash = hash(row.isNullAt(i) ? null : row.get(i, field), field, hash);
            }
            return hash;
        }
        if (value instanceof ArrayData array && type instanceof ArrayType of) {
            long hash = XXH64.hashInt(array.numElements(), seed);
            for (int i = 0; i < array.numElements(); i++) {
                hash = hash(array.isNullAt(i) ? null : array.get(i, of.elementType()), of.elementType(), hash);
            }
            return hash;
        }
        return XxHash64Function.hash(value, type, seed, false, false);
    }

    /** The temporary number names nobody, so rows with it need not be about the same learner. */
    private boolean isNobody(Object[] cells) {
        return uln.isPresent() && TEMPORARY_NUMBER.equals(cells[uln.getAsInt()]);
    }

    private static LoadIssue issue(String rule, List<Long> rows, Severity severity) {
        String shown = rows.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(" and "));
        return new LoadIssue(FieldIssue.WHOLE_ROW, rule, Optional.of("rows " + shown), severity);
    }
}
