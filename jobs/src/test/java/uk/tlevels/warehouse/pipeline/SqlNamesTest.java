package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.TableName;

class SqlNamesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from silver.learner, Gold . Results r | gold.results;silver.learner",
                "select r.gold.x, silver.learner.uln from silver.learner | silver.learner",
                "select 'gold.results', \"it''s \\\" gold.starts\" from reference.regions | reference.regions",
                "select 1 -- from gold.results | ''",
                "select /* gold.results */ 'a\\'b' from gold.starts | gold.starts",
                "select r'\\' from gold.starts where x = ' gold.results' | gold.starts",
                "select `gold.results` from session.vintage | ''"
            })
    void names_stand_outside_texts_and_comments(String sql, String names) {
        assertThat(SqlNames.in(sql)).containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(";")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "select gold.x from silver.learner as gold | silver.learner",
                "select gold.x from (select 1 as `gold`) | ''",
                "select * from gold.results | gold.results"
            })
    void what_an_alias_may_mean_is_no_table_for_certain(String sql, String tables) {
        assertThat(SqlNames.tables(sql)).isEqualTo(tables.isEmpty() ? Set.of() : Set.of(TableName.of(tables)));
    }

    @Test
    void other_names_take_the_place_of_some_outside_texts_and_comments() {
        assertThat(SqlNames.renamed(
                        "select 'silver.learner' -- silver.learner\nfrom Silver . Learner as l, silver.learner_x, gold.a",
                        Map.of("silver.learner", "some")))
                .isEqualTo("select 'silver.learner' -- silver.learner\nfrom some as l, silver.learner_x, gold.a");
    }
}
