package uk.tlevels.warehouse.ingest;

import java.util.List;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import scala.Function1;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.SourceContract;

/** The values of a source's records as Spark holds them in its own rows. */
public final class RecordValues {
    private final List<Function1<Object, Object>> converters;

    /** Of a source's own columns, without those of lineage. */
    public RecordValues(SourceContract contract) {
        List<Column> columns = contract.table().columns();
        this.converters = columns.subList(0, columns.size() - Lineage.COLUMNS.size()).stream()
                .map(Column::type)
                .map(CatalystTypeConverters::createToCatalystConverter)
                .toList();
    }

    /** How many columns there are. */
    int columns() {
        return converters.size();
    }

    /** The value of a column; null for none, as Spark's rows have it. */
    public Object of(ParsedRecord record, int column) {
        return converters.get(column).apply(record.values().get(column));
    }
}
