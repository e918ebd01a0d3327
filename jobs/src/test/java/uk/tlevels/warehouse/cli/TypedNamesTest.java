package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.SharedSpark;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.release.SmallResults;

/** Names of tables are typed in any case, as in SQL, and without a schema the one that is meant is proposed. */
@Tag("spark")
class TypedNamesTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void copy() {
        SharedSpark.start();
        SmallResults.copy(folder);
    }

    private static Told ask(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--warehouse", folder.resolve("warehouse").toString(), "--set", "pseudonym.key=" + TestWarehouse.KEY));
        return Told.by(all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    describe GOLD.RESULTS                                   | gold.results
                    describe Gold.Results_by_Region                         | gold.results
                    tables GOLD.RES*                                        | gold.results
                    diff GOLD.Results --from 1                              | gold.results has the same
                    export --to csv --overwrite {}/out GOLD.RESULTS         | 1 tables
                    sql select/count(*)/>/0/as/n/from/Gold.Results          | true
                    sql select/count(*)/>/0/as/n/from/GOLD.RESULTS_BY_ROUTE | true
                    """)
    void in_any_case(String arguments, String answer) {
        String[] words = arguments.replace("{}", folder.toString()).split(" ", -1);
        for (int i = 0; i < words.length && words[0].equals("sql"); i++) {
            words[i] = words[i].replace('/', ' ');
        }
        Told told = ask(words);

        assertThat(told.code()).as(told.err()).isEqualTo(ExitCode.FINE);
        assertThat(told.out()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    describe results              | 'results' is not a table of the warehouse; did you mean gold.results?
                    describe GOLD.RESULT          | there is no table gold.result; did you mean gold.results?
                    diff results --from 1         | did you mean gold.results?
                    export --to csv {}/no results | did you mean gold.results?
                    build --select results        | did you mean gold.results?
                    build --select GOLD.RESULT    | there is no table gold.result; did you mean gold.results?
                    explain S39                   | there is no figure S39; did you mean S039?
                    """)
    void the_name_that_is_meant_is_proposed(String arguments, String message) {
        Told told = ask(arguments.replace("{}", folder.toString()).split(" ", -1));

        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.err()).contains(message).hasLineCount(1);
    }
}
