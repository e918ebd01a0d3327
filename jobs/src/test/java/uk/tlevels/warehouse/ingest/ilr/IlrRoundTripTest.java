package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import uk.tlevels.warehouse.contract.AllowedWords;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.FieldReading;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.ingest.ParsedRecord;

/** Whatever a learner's fields hold, writing them as XML and reading them gives the same fields. */
class IlrRoundTripTest {
    private static final int HEADER_COLUMNS = 8;
    private static final List<Column> COLUMNS = columns();

    @Property(tries = 200)
    void what_is_written_is_read(@ForAll("learners") List<List<Object>> learners) {
        StringBuilder xml = new StringBuilder();
        for (List<Object> learner : learners) {
            xml.append("<Learner>");
            write(xml, COLUMNS, learner);
            xml.append("</Learner>");
        }

        List<ParsedRecord> read = IlrFiles.read(message(xml.toString())).records();

        assertThat(read)
                .extracting(r -> IlrFiles.values(r.values()).subList(HEADER_COLUMNS, HEADER_COLUMNS + COLUMNS.size()))
                .isEqualTo(learners);
        assertThat(read).allSatisfy(r -> assertThat(r.issues()).isEmpty());
    }

    @Provide
    Arbitrary<List<List<Object>>> learners() {
        return row(COLUMNS).list().ofMinSize(1).ofMaxSize(3);
    }

    private static List<Column> columns() {
        List<Column> all = IlrFiles.CONTRACT.table().columns();
        return all.subList(HEADER_COLUMNS, all.size() - Lineage.COLUMNS.size());
    }

    private static Arbitrary<List<Object>> row(List<Column> columns) {
        List<Arbitrary<Object>> values = new ArrayList<>();
        for (Column column : columns) {
            Arbitrary<Object> value = value(column);
            values.add(column.required() ? value : value.injectNull(0.3));
        }
        return Combinators.combine(values).as(ArrayList::new);
    }

    private static Arbitrary<Object> value(Column column) {
        DataType type = column.type();
        if (type instanceof ArrayType) {
            return row(column.fields()).list().ofMinSize(1).ofMaxSize(3).map(rows -> rows);
        }
        if (type.equals(DataTypes.IntegerType)) {
            return Arbitraries.integers().map(i -> i);
        }
        if (type.equals(DataTypes.DateType)) {
            return Arbitraries.integers().between(-20_000, 45_000).map(LocalDate::ofEpochDay);
        }
        FieldReading reading = column.reading().orElseThrow();
        if (reading.shape().isPresent()) {
            return Arbitraries.of("60358294", "ZPROG001", "6037083X");
        }
        if (reading.words() instanceof AllowedWords.Own own) {
            return Arbitraries.of(own.spellings().keySet()).map(word -> word);
        }
        return Arbitraries.of("a", "Z", "7", "<", ">", "&", "'", "\"", "]]>", "é", "€", " ", "😀", "&amp;")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                // blanks in a row are one, as they are in every text
                .map(parts -> String.join("", parts).strip().replaceAll(" {2,}", " "))
                .filter(text -> !text.isEmpty())
                .map(text -> text);
    }

    private static void write(StringBuilder xml, List<Column> columns, List<Object> values) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String element = column.reading().flatMap(FieldReading::element).orElseThrow();
            Optional.ofNullable(values.get(i)).ifPresent(value -> write(xml, column, element, value));
        }
    }

    private static void write(StringBuilder xml, Column column, String element, Object value) {
        if (column.fields().isEmpty()) {
            xml.append('<')
                    .append(element)
                    .append('>')
                    .append(escaped(value.toString()))
                    .append("</")
                    .append(element)
                    .append(">\n");
            return;
        }
        for (Object row : (List<?>) value) {
            xml.append('<').append(element).append('>');
            write(xml, column.fields(), new ArrayList<>((List<?>) row));
            xml.append("</").append(element).append('>');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
