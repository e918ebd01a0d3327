package uk.tlevels.warehouse.maintenance;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.Zone;
import uk.tlevels.warehouse.lake.Lake;

/** Strikes people out of ledgers and findings: a rule that their row broke, a file that was named after them. */
final class LedgerErasure {
    private final Lake lake;
    private final String label;
    private final PeopleSearch search;

    LedgerErasure(Lake lake, String label, PeopleSearch search) {
        this.lake = lake;
        this.label = label;
        this.search = search;
    }

    /** Rewrites those ledgers that name somebody. */
    void run() {
        for (TableContract contract : lake.contracts().tables()) {
            if (contract.name().zone() == Zone.OPS && lake.exists(contract.name())) {
                run(contract);
            }
        }
    }

    private void run(TableContract contract) {
        Dataset<Row> rows = lake.at(contract.name(), lake.version(contract.name()));
        Set<String> texts = Arrays.stream(rows.schema().fields())
                .filter(f -> f.dataType().equals(DataTypes.StringType))
                .map(StructField::name)
                .collect(Collectors.toSet());
        Column whole = concat_ws("\n", texts.stream().sorted().map(c -> col(c)).toArray(Column[]::new));
        if (!rows.filter(search.names(whole)).isEmpty()) {
            lake.writer()
                    .overwrite(
                            contract,
                            rows.select(Arrays.stream(rows.columns())
                                    .map(c -> texts.contains(c)
                                            ? search.without(col(c)).as(c)
                                            : col(c))
                                    .toArray(Column[]::new)),
                            label);
        }
    }
}
