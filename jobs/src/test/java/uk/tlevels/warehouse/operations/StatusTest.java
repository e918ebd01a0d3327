package uk.tlevels.warehouse.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.lake.read.StoredRow;
import uk.tlevels.warehouse.operations.status.Alert;
import uk.tlevels.warehouse.operations.status.WarehouseStatus;

class StatusTest {
    private static final String LOADED = "loaded";
    private static final String NIGHT = "2024-01-01T01:00:00Z";
    private static final String A = "10000001";
    private static final String B = "10000002";
    private static final String C = "10000003";

    private final List<String> told = new ArrayList<>();

    @TempDir
    private Path folder;

    private LedgerRows ledgers;

    @BeforeEach
    void open() {
        ledgers = new LedgerRows(folder, Map.of());
    }

    /** The returns of 2022/23 with published closing days: R04 on 6 December, R06 on 6 February, R14 on 19 October. */
    @Test
    void a_provider_owes_the_latest_return_that_tells_all_of_a_year_and_none_before_it() {
        ilr(A, "2122", "R14", "2022-10-01");
        ilr(B, "2122", "R14", "2022-10-01");
        ilr(A, "2223", "R04", "2022-12-05");
        ilr(A, "2223", "R07", "2023-03-01");
        ilr(C, "2223", "R06", "2023-02-01");

        assertThat(returns("2022-12-06")).noneMatch(alert -> alert.contains(" ilr 2022/23 R"));
        assertThat(returns("2022-12-07"))
                .contains("late ilr 2022/23 R04: 1 of 2 providers; it was due on 2022-12-06 [10000002]");
        assertThat(returns("2022-12-21"))
                .contains("missing ilr 2022/23 R04: 1 of 2 providers; it was due on 2022-12-06 [10000002]");
        // the R06 of one and the R07 of the other: only who made neither owes
        assertThat(returns("2023-05-01"))
                .contains("missing ilr 2022/23 R06: 1 of 3 providers; it was due on 2023-02-06 [10000002]")
                .contains("unexpected ilr 2022/23 from new providers: 1 providers made no return of 2021/22 [10000003]")
                .noneMatch(alert -> alert.contains("R04"));
        assertThat(returns("2023-10-20"))
                .contains(
                        "late ilr 2022/23 R14: 3 of 3 providers; it was due on 2023-10-19 [10000001, 10000002, 10000003]");
        ilr(B, "2223", "R14", "2023-10-18");
        // who made no return of a year owes none of the next; who has left is asked for once, not for ever
        assertThat(returns("2025-01-15"))
                .contains(
                        "missing ilr 2023/24 R14: 3 of 3 providers; it was due on 2024-10-17 [10000001, 10000002, 10000003]")
                .noneMatch(alert -> alert.contains("2024/25"));
    }

    @Test
    void what_no_calendar_knows_and_what_comes_before_its_time_is_told() {
        ilr(A, "5051", "R04", "2022-12-05");
        ilr(A, "2223", "R01", "2022-07-20");

        assertThat(returns("2022-08-15"))
                .contains(
                        "unexpected ilr of no known return: 1 returns of a year that the calendar does not know [10000001/5051/R04]",
                        "early ilr before the year: 1 returns were prepared before their year began [10000001/2223/R01]");
        assertThat(returns("2099-01-01"))
                .contains(
                        "calendar school_census: the last day that its contract knows is 2026-10-01; add the days of later returns []");
    }

    /** Census days: 7 October 2021, 6 October 2022, 5 October 2023. */
    @Test
    void a_source_owes_a_file_for_each_of_its_days_since_its_first() {
        file("school_census", "2021-10-07", 10);
        assertThat(returns("2022-10-06")).noneMatch(alert -> alert.contains("school_census"));
        assertThat(returns("2022-10-07"))
                .contains("late school_census 2022-10-06: no file of then; one was due on 2022-10-06 []");
        file("school_census", "2023-09-20", 10);
        assertThat(returns("2024-01-01"))
                .contains(
                        "missing school_census 2022-10-06: no file of then; one was due on 2022-10-06 []",
                        "early school_census 2023-10-05: a file is dated 2023-09-20, before the day of the return, 2023-10-05 []");
        file("school_census", "2022-11-10", 10);
        assertThat(returns("2024-01-01")).noneMatch(alert -> alert.startsWith("missing school_census"));
        file("school_census", "2019-01-01", 10);
        assertThat(returns("2024-01-01"))
                .contains("unexpected school_census 2019-01-01: a file from before the first return, 2020-10-01 []");

        file("providers_gias", "2022-03-01", 10);
        assertThat(returns("2023-03-01")).noneMatch(alert -> alert.contains("providers_gias"));
        assertThat(returns("2023-03-02"))
                .contains("late providers_gias: the newest file is of 2022-03-01; one was due on 2023-03-01 []");
    }

    @Test
    void a_return_of_another_size_than_three_before_it_is_told() {
        for (String year : List.of("1920", "2021", "2122")) {
            file("ilr", A + "/" + year + "/R14", "20" + year.substring(2) + "-10-01", LOADED, 100);
        }
        file("ilr", A + "/2223/R04", "2022-12-01", LOADED, 200);
        file("ilr", B + "/2223/R04", "2022-12-01", LOADED, 9000);
        assertThat(returns("2022-12-02")).noneMatch(alert -> alert.startsWith("volume"));
        file("ilr", A + "/2223/R06", "2023-02-01", LOADED, 401);
        assertThat(returns("2023-02-02"))
                .contains(
                        "volume ilr: 1 far from the size of those before, e.g. 10000001/2223/R06: 401 rows, 100 to 200 before"
                                + " [10000001/2223/R06: 401 rows, 100 to 200 before]");
        file("ilr", A + "/2223/R07", "2023-03-01", LOADED, 49);
        assertThat(returns("2023-03-02")).anyMatch(alert -> alert.startsWith("volume") && alert.contains("R07: 49"));
    }

    @Test
    void a_file_that_was_kept_out_is_told_until_another_comes_in_its_place() {
        ledgers.file("ilr", A + "/2223/R04", "2022-12-01", "refused", 0, NIGHT);
        assertThat(now()).anyMatch(alert -> alert.startsWith("kept_out files: 1 refused or held back"));
        ledgers.file("ilr", A + "/2223/R04", "2022-12-02", LOADED, 5, "2024-01-02T01:00:00Z");
        assertThat(now()).noneMatch(alert -> alert.startsWith("kept_out"));
    }

    @Test
    void a_run_posts_what_it_raises_and_what_it_resolves_until_somebody_takes_it() throws IOException {
        Deque<Integer> answers = new ArrayDeque<>(List.of(503, 204, 400, 204));
        List<JsonNode> posted = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            posted.add(new ObjectMapper().readTree(exchange.getRequestBody()));
            exchange.sendResponseHeaders(answers.isEmpty() ? 400 : answers.pop(), -1);
            exchange.close();
        });
        server.start();
        String hook = "http://localhost:" + server.getAddress().getPort() + "/hook?secret";
        try (LedgerRows watched = new LedgerRows(folder, Map.of("watch.webhook", hook))) {
            file("school_census", "2021-10-07", 10);
            run(watched, "2022-12-20T00:00:00Z");
            assertThat(rows(watched)).contains("raised missing school_census 2022-10-06", "raised stale tables");
            assertThat(posted).hasSize(2);
            assertThat(posted.get(1).at("/raised").findValuesAsText("subject")).contains("school_census 2022-10-06");
            assertThat(told).singleElement().asString().contains("raised, 0 resolved");

            int before = rows(watched).size();
            run(watched, "2022-12-20T01:00:00Z");
            assertThat(rows(watched)).hasSize(before);
            assertThat(posted).hasSize(2);

            file("school_census", "2022-10-06", 10);
            run(watched, "2022-12-20T02:00:00Z");
            assertThat(rows(watched)).hasSize(before + 1).contains("resolved missing school_census 2022-10-06");
            // refused: said once, without the address, and posted again by the next run, which has nothing new
            assertThat(posted).hasSize(3);
            assertThat(told.get(told.size() - 1))
                    .contains("untold", "status 400")
                    .doesNotContain("secret");
            int said = told.size();
            run(watched, "2022-12-20T03:00:00Z");
            run(watched, "2022-12-20T04:00:00Z");
            assertThat(posted).hasSize(4);
            assertThat(posted.get(3).at("/resolved").findValuesAsText("subject"))
                    .containsExactly("school_census 2022-10-06");
            assertThat(posted.get(3).at("/raised")).isEmpty();
            assertThat(told).hasSize(said);
        } finally {
            server.stop(0);
        }
    }

    private void run(LedgerRows watched, String at) {
        assertThat(new Watched(
                                watched.warehouse(),
                                watched.settings().watch(),
                                told::add,
                                Clock.fixed(Instant.parse(at), ZoneOffset.UTC))
                        .recorded("run", () -> 3, e -> 1))
                .isEqualTo(3);
    }

    private static List<String> rows(LedgerRows watched) {
        return watched.warehouse().lake().rows(TableName.of("ops.alerts")).stream()
                .map(StatusTest::words)
                .toList();
    }

    private static String words(StoredRow row) {
        return row.text("change").orElseThrow() + " " + row.text("alert_id").orElseThrow();
    }

    private void ilr(String provider, String year, String name, String made) {
        file("ilr", provider + "/" + year + "/" + name, made, LOADED, 100);
    }

    private void file(String source, String made, long rows) {
        file(source, made, made, LOADED, rows);
    }

    private void file(String source, String slice, String made, String status, long rows) {
        ledgers.file(source, slice, made, status, rows, NIGHT);
    }

    private List<String> returns(String asOf) {
        return words(WarehouseStatus.at(ledgers.warehouse(), ledgers.read(), LocalDate.parse(asOf)));
    }

    private List<String> now() {
        return words(WarehouseStatus.now(ledgers.warehouse(), ledgers.read(), LocalDate.parse("2024-01-10")));
    }

    private static List<String> words(WarehouseStatus status) {
        return status.alerts().stream()
                .map(alert -> alert.id() + ": " + alert.detail() + (isWhole(alert) ? "" : " " + alert.members()))
                .toList();
    }

    private static boolean isWhole(Alert alert) {
        return alert.kind() == Alert.Kind.KEPT_OUT || alert.kind() == Alert.Kind.STALE;
    }
}
