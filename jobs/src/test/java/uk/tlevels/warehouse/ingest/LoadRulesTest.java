package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.functions.LearnerFunctions;

/** A rule of a source that cannot be asked of its rows is refused at its line, before a row is read. */
@Tag("spark")
class LoadRulesTest {
    @ParameterizedTest
    @CsvSource({
        "ulm_is_valid(uln),there is no function ulm_is_valid; did you mean uln_is_valid?",
        "ukrpn > '',there is no column ukrpn; did you mean ukprn?",
        "length(uln),'is int, not true or false'"
    })
    void the_line_is_named_that_is_wrong(String rule, String complaint) throws IOException {
        String sound = Files.readString(Schemas.folder().resolve("sources/ilr.yaml"));
        String stated = sound.lines()
                .filter(line -> line.contains("implementation: ") && !line.contains(">-"))
                .findFirst()
                .orElseThrow();
        int line = sound.lines().toList().indexOf(stated) + 1;
        SourceContract wrong = SourceContract.parse(
                "schemas/sources/ilr.yaml",
                sound.replaceFirst(
                        Pattern.quote(stated), stated.replaceFirst("implementation: .*", "implementation: " + rule)));

        SparkSession spark = SharedSpark.session();
        LearnerFunctions.register(spark);

        assertThatThrownBy(() -> LoadRules.of(wrong, spark))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("schemas/sources/ilr.yaml:" + line + ": rule ")
                .hasMessageEndingWith(complaint);
    }
}
