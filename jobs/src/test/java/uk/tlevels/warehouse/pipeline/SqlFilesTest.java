package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.Zone;

class SqlFilesTest {
    /** The tables that Java builds. */
    private static final Set<TableName> JAVA = Set.of(TableName.of("gold.action_plan_figures"));

    @Test
    void every_silver_and_gold_contract_has_one_sql_file_and_every_sql_file_a_contract() throws Exception {
        Set<TableName> contracts = Contracts.read(Schemas.folder()).tables().stream()
                .map(TableContract::name)
                .filter(name -> name.zone() == Zone.SILVER || name.zone() == Zone.GOLD)
                .filter(name -> !JAVA.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(files()).containsExactlyElementsOf(contracts);
    }

    @Test
    void every_sql_file_begins_with_what_one_row_is() throws Exception {
        assertThat(sql()).allSatisfy(file -> assertThat(Files.readString(file)).startsWith("-- One row is "));
    }

    @Test
    void what_is_shared_is_named_by_several() throws Exception {
        List<String> uses = files().stream()
                .flatMap(table ->
                        SqlText.of(table).orElseThrow().files().stream().skip(1))
                .toList();

        assertThat(sql().stream().filter(SqlFilesTest::isShared)).isNotEmpty().allSatisfy(file -> assertThat(uses)
                .filteredOn(use -> file.endsWith(use))
                .as(file.toString())
                .hasSizeGreaterThan(1));
    }

    private static boolean isShared(Path file) {
        return file.getParent().endsWith("shared");
    }

    private static Set<TableName> files() throws Exception {
        return sql().stream()
                .filter(f -> !isShared(f))
                .map(f -> TableName.of(f.getParent().getFileName() + "."
                        + f.getFileName().toString().replaceFirst("\\.sql$", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> sql() throws Exception {
        try (Stream<Path> all =
                Files.walk(Path.of(SqlFilesTest.class.getResource("/sql").toURI()))) {
            return all.filter(f -> f.toString().endsWith(".sql")).toList();
        }
    }
}
