package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.SharedSpark;

@Tag("spark")
class SqlStepNamesTest {
    @Test
    void the_words_of_every_sql_file_tell_the_tables_that_it_reads() throws Exception {
        SparkSession spark = SharedSpark.session();
        try (Stream<Path> all =
                Files.walk(Path.of(SqlStepNamesTest.class.getResource("/sql").toURI()))) {
            assertThat(all.filter(file -> file.toString().endsWith(".sql")))
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        String sql = Files.readString(file);
                        Set<String> read = SqlRelations.in(spark, sql).stream()
                                .filter(SqlNames::isOfWarehouse)
                                .collect(Collectors.toCollection(TreeSet::new));
                        assertThat(SqlNames.in(sql)).isEqualTo(read);
                    });
        }
    }
}
