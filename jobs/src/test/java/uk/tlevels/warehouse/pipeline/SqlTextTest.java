package uk.tlevels.warehouse.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.TableName;

class SqlTextTest {
    private static final TableName STARTS = TableName.of("gold.starts");

    private static Optional<SqlText> starts(Map<String, String> files) {
        return SqlText.of(STARTS, file -> Optional.ofNullable(files.get(file)));
    }

    @Test
    void a_shared_statement_stands_where_it_is_named_and_so_does_one_that_it_names() {
        SqlText text = starts(Map.of(
                        "sql/gold/starts.sql",
                        "select * from Shared.starters as s join shared.learners using (k) -- not shared.starters\n"
                                + "where x = 'shared.starters'",
                        "sql/shared/starters.sql",
                        "-- One row is a starter, $1.\nselect * from shared.learners\n",
                        "sql/shared/learners.sql",
                        "select * from silver.learner"))
                .orElseThrow();

        assertThat(text.text())
                .isEqualTo(
                        """
                        select * from (
                        -- One row is a starter, $1.
                        select * from (
                        select * from silver.learner
                        )
                        ) as s join (
                        select * from silver.learner
                        ) using (k) -- not shared.starters
                        where x = 'shared.starters'\
                        """);
        assertThat(text.files())
                .containsExactly("sql/gold/starts.sql", "sql/shared/starters.sql", "sql/shared/learners.sql");
        assertThat(SqlNames.in(text.text())).containsExactly("silver.learner");
    }

    @Test
    void each_line_is_found_in_its_file() {
        SqlText text = starts(Map.of(
                        "sql/gold/starts.sql",
                        "with a as (\n    select * from shared.starters\n)\nselect * from a\njoin shared.learners\nusing (k)",
                        "sql/shared/starters.sql",
                        "\n\n-- One row is a starter.\nselect *\nfrom shared.learners\nwhere x\n",
                        "sql/shared/learners.sql",
                        "select *\nfrom silver.learner"))
                .orElseThrow();

        // a line that several files hold is of the one that it begins in
        assertThat(IntStream.rangeClosed(1, (int) text.text().lines().count())
                        .mapToObj(line -> text.at(line).toString().replaceAll("sql/|\\.sql", "")))
                .containsExactly(
                        "gold/starts:1",
                        "gold/starts:2",
                        "shared/starters:3",
                        "shared/starters:4",
                        "shared/starters:5",
                        "shared/learners:1",
                        "shared/learners:2",
                        "shared/starters:5",
                        "shared/starters:6",
                        "gold/starts:2",
                        "gold/starts:3",
                        "gold/starts:4",
                        "gold/starts:5",
                        "shared/learners:1",
                        "shared/learners:2",
                        "gold/starts:5",
                        "gold/starts:6");
    }

    @Test
    void a_table_without_a_file_has_none() {
        assertThat(starts(Map.of())).isEmpty();
    }

    @Test
    void what_is_not_shared_and_what_names_itself_is_refused() {
        assertThatThrownBy(() -> starts(Map.of("sql/gold/starts.sql", "select * from shared.startres")))
                .hasMessage(
                        "sql/gold/starts.sql:1: shared.startres is named here, but there is no sql/shared/startres.sql");
        assertThatThrownBy(() -> starts(Map.of(
                        "sql/gold/starts.sql",
                        "select * from shared.a",
                        "sql/shared/a.sql",
                        "select * from shared.b",
                        "sql/shared/b.sql",
                        "select * from shared.a")))
                .hasMessage("sql/shared/b.sql:1: a shared statement names itself: "
                        + "sql/gold/starts.sql > sql/shared/a.sql > sql/shared/b.sql > sql/shared/a.sql");
    }
}
