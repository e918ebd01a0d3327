package uk.tlevels.warehouse.pipeline;

import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableName;

/** The shipped statements as a build runs them, for tests that open no warehouse. */
public final class WholeStatements {
    private WholeStatements() {}

    /** The statement of a table with the columns that its contract computes. */
    public static String of(Contracts contracts, String table) {
        return SqlStep.find(
                        contracts.table(TableName.of(table)),
                        new ReferenceData(Schemas.folder().resolve("reference")))
                .orElseThrow()
                .wholeSql();
    }
}
