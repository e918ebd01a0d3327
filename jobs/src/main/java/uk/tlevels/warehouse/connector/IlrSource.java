package uk.tlevels.warehouse.connector;

import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.SourceContract;

/**
 * ILR returns, one row a learner or learner destination: {@code spark.read().format("ilr").load("returns")}. Files are XML,
 * or ZIP archives of one XML file, of any collection year that the shipped contract knows
 * ({@code schemas/sources/ilr.yaml}).
 */
public final class IlrSource extends RecordSource {
    private static final String NAME = "ilr";

    @Override
    public String shortName() {
        return NAME;
    }

    @Override
    SourceContract contract(CaseInsensitiveStringMap options) {
        return SourceContract.read(Schemas.folder().resolve("sources").resolve(NAME + ".yaml"));
    }
}
