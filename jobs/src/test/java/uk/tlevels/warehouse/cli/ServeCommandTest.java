package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.contract.TableName;

/**
 * The server as PySpark meets it, in a process of its own. It needs a Python with the modules of {@code
 * src/test/python/connect-requirements.txt}: {@code -Dtlevels.python} names it; without them it is skipped, or fails under
 * {@code -Dtlevels.ci=true}.
 */
@Tag("spark")
@Tag("interop")
class ServeCommandTest {
    private static final String TOKEN = "only-the-tests-know-this-token";
    private static final Pattern SERVED = Pattern.compile("publication (\\d+) is served at (sc://localhost:\\d+)");
    private static final String OPEN_TO_BE_READ = "open to be read and nothing else";
    private static final String POLICY = "gold.policy_values";
    /** The server looks every five seconds; the machine may have other things to do. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

    private static final String PROVIDERS = "select count(*) from silver.provider";

    @TempDir
    private static Path folder;

    private static TestWarehouse warehouse;
    private static TlevelsProcess server;
    private static String url;
    private static ConnectClient client;

    @BeforeAll
    static void serve() throws Exception {
        if (!ConnectClient.hasModules(folder)) {
            String reason = "no Python with connect-requirements.txt (-Dtlevels.python)";
            assertThat(Boolean.getBoolean("tlevels.ci")).as(reason).isFalse();
            System.err.println("ServeCommandTest is skipped: " + reason); // Surefire does not say why
            abort(reason);
        }
        warehouse = TestWarehouse.in(folder);
        warehouse.landing().land("ukrlp.csv", CsvFile.ukrlp().row().text());
        warehouse.run("silver.provider", POLICY, "gold.retention", "silver.learner");
        server = TlevelsProcess.start(
                folder,
                Map.of("SPARK_CONNECT_AUTHENTICATE_TOKEN", TOKEN),
                List.of(
                        "serve",
                        "--port",
                        "0",
                        "--warehouse",
                        folder.resolve("warehouse").toString()));
        url = url();
        client = ConnectClient.start(folder, url, TOKEN);
        client.rows("connect");
    }

    private static String url() throws IOException, InterruptedException {
        for (int tries = 0; tries < 120; tries++) {
            Matcher served = SERVED.matcher(server.output());
            if (served.find()) {
                return served.group(2);
            }
            assertThat(server.endsWithin(500, TimeUnit.MILLISECONDS))
                    .as(server.output())
                    .isFalse();
        }
        throw new AssertionError("nothing is served: " + server.output());
    }

    @AfterAll
    static void end() throws Exception {
        if (client != null) {
            client.close();
        }
        if (server != null) {
            server.kill();
        }
        if (warehouse != null) {
            warehouse.close();
        }
    }

    @Test
    void names_that_analysts_use_are_answered() throws IOException {
        List<String> held = TestWarehouse.values(warehouse.newest(POLICY), "policy", "category", "unit");

        assertThat(client.rows("select policy || '|' || category || '|' || unit from " + POLICY))
                .extracting(row -> row.get(0))
                .hasSizeGreaterThan(30)
                .containsExactlyInAnyOrderElementsOf(held);
        assertThat(client.rows(
                        "select policy_value from %s where policy = 'placement_hours_minimum'".formatted(POLICY)))
                .containsExactly(List.of("315.00"));
        assertThat(client.rows("schemas")).contains(List.of("gold"), List.of("silver"));
        assertThat(client.rows("whether tables are there")).containsExactly(List.of("True"), List.of("False"));
        assertThat(
                        client.rows(
                                "with recursive n as (select 1 i union all select i + 1 from n where i < 3) select max(i) from n"))
                .containsExactly(List.of("3"));
        assertThat(client.rows("tables of gold"))
                .contains(List.of(
                        "policy_values",
                        warehouse.warehouse().contract(TableName.of(POLICY)).description()));
        assertThat(client.rows("describe " + POLICY))
                .extracting(row -> row.get(0))
                .contains("policy_value");
        assertThat(client.rows("select count(*) from gold.retention_by_route")).hasSize(1);
        assertThat(client.rows("select count(*) from reference.regions where region_name = 'London'"))
                .containsExactly(List.of("1"));
        assertThat(client.rows("select percent(1, 4), academic_period(2022)"))
                .containsExactly(List.of("25.0", "202223"));
        assertThat(client.rows("rows of one's own")).containsExactly(List.of("gatsby_benchmarks", "benchmarks"));
        client.rows("a view of one's own");
        assertThat(client.rows("select count(*) > 30 from mine")).containsExactly(List.of("True"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table gold.made (a int)",
                "create table made using csv location '/tmp'",
                "drop table gold.policy_values",
                "delete from gold.policy_values",
                "truncate table gold.policy_values",
                "alter table gold.policy_values add column a int",
                "insert overwrite directory 'made' using csv select 1",
                "create global temporary view regions as select 1",
                "create temporary view made using csv options (path '/etc/hostname')",
                "set spark.tlevels.zone.gold = /tmp",
                "set -v",
                "reset",
                "add jar '/tmp/made.jar'",
                "create temporary function made as 'made.Made'",
                "select reflect('java.lang.System', 'getenv', 'TLEVELS_PSEUDONYM_KEY')",
                "select 1 where exists (select try_reflect('java.lang.System', 'nanoTime'))",
                "select transform(a) using 'cat' from values (1) as rows(a)",
                "execute immediate 'drop table gold.policy_values'",
                "begin drop table gold.policy_values; end",
                "select count(*) from silver.learner",
                "select (select count(*) from bronze.ilr)",
                "read a file",
                "read a folder",
                "read a database",
                "write a file",
                "write a table",
                "append to a table",
                "make a table of files",
                "make a global view",
                "change a setting",
                "tell the token",
                "tell a folder",
                "tell all settings",
                "run Python",
                "run pandas",
                "register a function",
                "take in a file",
                "write a checkpoint",
                "read a stream"
            })
    void whatever_is_no_reading_is_refused(String attempt) throws IOException {
        assertThat(client.refusal(attempt)).contains(OPEN_TO_BE_READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from csv.`/etc/hostname`",
                "select * from text.`/etc/hostname`",
                "insert into gold.policy_values select * from gold.policy_values",
                "select pseudonym('1')",
                "select learner_key('1', '2', '3')",
                "select * from gold.there_is_none"
            })
    void spark_itself_refuses_what_there_is_not(String attempt) throws IOException {
        assertThat(client.refusal(attempt))
                .containsAnyOf("cannot be found", "UNRESOLVED_ROUTINE", "does not support append");
    }

    @Test
    void nobody_reads_without_the_token() throws IOException {
        for (String token : List.of("", "another-token-than-the-one")) {
            try (ConnectClient stranger = ConnectClient.start(folder, url, token)) {
                assertThat(stranger.refusal("connect") + stranger.refusal("select 1"))
                        .contains("UNAUTHENTICATED");
            }
        }
    }

    @Test
    void a_connection_reads_one_publication_and_the_next_connection_the_newest() throws Exception {
        try (ConnectClient later = ConnectClient.start(folder, url, TOKEN)) {
            client.rows("connect");
            List<List<String>> before = client.rows(PROVIDERS);
            warehouse
                    .landing()
                    .land(
                            "ukrlp-2.csv",
                            CsvFile.ukrlp().row().row("UKPRN", "10000099").text());
            warehouse.run("silver.provider");

            assertThat(newest(later, before)).isNotEqualTo(before);
            assertThat(client.rows(PROVIDERS)).isEqualTo(before);
        }
    }

    /** What a new connection reads: asked again while that is what was read before, and the server may not have looked yet. */
    private static List<List<String>> newest(ConnectClient asking, List<List<String>> before) throws IOException {
        Instant latest = Instant.now().plus(LONGEST_LOOK);
        List<List<String>> rows = before;
        while (rows.equals(before) && Instant.now().isBefore(latest)) {
            asking.rows("connect");
            rows = asking.rows(PROVIDERS);
        }
        return rows;
    }

    @Test
    void a_port_that_is_taken_is_said_to_be() throws Exception {
        TlevelsProcess second = TlevelsProcess.start(
                Files.createDirectory(folder.resolve("second")),
                Map.of("SPARK_CONNECT_AUTHENTICATE_TOKEN", TOKEN),
                List.of(
                        "serve",
                        "--port",
                        url.substring(url.lastIndexOf(':') + 1),
                        "--warehouse",
                        folder.resolve("warehouse").toString()));

        assertThat(second.exitCode(2)).isEqualTo(1);
        assertThat(second.output()).contains("--port names another").doesNotContain("Exception");
    }

    @Test
    void a_token_that_is_easily_guessed_is_refused() throws Exception {
        TlevelsProcess guessed = TlevelsProcess.start(
                Files.createDirectory(folder.resolve("guessed")),
                Map.of("SPARK_CONNECT_AUTHENTICATE_TOKEN", "short"),
                List.of("serve", "--warehouse", folder.resolve("warehouse").toString()));

        assertThat(guessed.exitCode(1)).isEqualTo(2);
        assertThat(guessed.output()).contains("fewer than 16 characters");
    }
}
