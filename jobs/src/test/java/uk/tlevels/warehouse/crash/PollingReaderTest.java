package uk.tlevels.warehouse.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.SchemasCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.config.BuildParameters;
import uk.tlevels.warehouse.config.SurveySettings;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.CommitId;
import uk.tlevels.warehouse.lake.WrittenVersion;
import uk.tlevels.warehouse.pipeline.Publication;

/** Two tables that always end at the same number, published fifty times while someone reads. */
@Tag("spark")
@Tag("long")
class PollingReaderTest {
    private static final int PUBLICATIONS = 50;
    private static final long POLL_MILLIS = 300;
    private static final List<TableName> PAIR = List.of(TableName.of("gold.left"), TableName.of("gold.right"));
    private static final BuildParameters PARAMETERS =
            new BuildParameters(42, "Latest", LocalDate.of(9999, 12, 31), new SurveySettings(0.95, "adjust"));

    @TempDir
    Path folder;

    @Test
    void a_reader_that_polls_through_fifty_publications_never_sees_a_mixture()
            throws IOException, InterruptedException {
        SchemasCopy schemas = SchemasCopy.in(folder.resolve("schemas"));
        for (TableName table : PAIR) {
            Files.writeString(schemas.folder().resolve("gold/" + table.table() + ".yaml"), contract(table.table()));
        }
        Contracts contracts = schemas.contracts();
        TestWarehouse writer = TestWarehouse.in(folder, contracts);
        TestWarehouse reader = TestWarehouse.in(folder, contracts);
        publish(writer, 1);

        CompletableFuture<Void> publications = CompletableFuture.runAsync(() -> {
            for (int number = 2; number <= PUBLICATIONS; number++) {
                publish(writer, number);
            }
        });
        Set<Long> seen = new TreeSet<>();
        boolean last = false;
        while (!last) {
            last = publications.isDone();
            long publication = reader.warehouse().published().id();
            List<Long> numbers = PAIR.stream()
                    .map(table -> reader.warehouse()
                            .queries()
                            .rows("select max(number) from " + table)
                            .first()
                            .getLong(0))
                    .toList();
            assertThat(numbers).containsExactly(publication, publication);
            seen.add(publication);
            Thread.sleep(POLL_MILLIS);
        }
        publications.join();

        assertThat(seen).contains((long) PUBLICATIONS).hasSizeGreaterThan(10);
    }

    private static void publish(TestWarehouse warehouse, long number) {
        Publication before = Publication.latest(warehouse.lake());
        Map<TableName, Publication.Pin> next = new TreeMap<>();
        for (TableName table : PAIR) {
            TableContract contract = warehouse.lake().contracts().table(table);
            WrittenVersion written = warehouse
                    .lake()
                    .writer()
                    .append(contract, List.of(RowFactory.create(number)), CommitId.of("number " + number))
                    .orElseThrow();
            next.put(table, new Publication.Pin(written.version(), written.contentHash(), written.rows(), ""));
        }
        before.publish(warehouse.lake(), "run " + number, next, PARAMETERS, "code", Optional.empty(), Instant.EPOCH);
    }

    private static String contract(String table) {
        return """
                apiVersion: v3.1.0
                kind: DataContract
                id: urn:tlevels:gold:%1$s
                name: One of a pair
                version: 1.0.0
                status: active
                domain: t-levels
                schema:
                  - name: %1$s
                    physicalName: gold.%1$s
                    logicalType: object
                    description: A number.
                    dataGranularityDescription: One row is a number.
                    properties:
                      - name: number
                        logicalType: integer
                        physicalType: bigint
                        primaryKey: true
                        required: true
                        classification: public
                        description: The number.
                """
                .formatted(table);
    }
}
