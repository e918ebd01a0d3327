package uk.tlevels.warehouse.release.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.table.Assumptions;
import uk.tlevels.disclosure.table.PublicTable;

/** One planted leak of each kind, found and named in data files alone. */
class AuditTest {
    private static final String FRAME = "time_period,time_identifier,geographic_level,country_code,country_name";
    private static final String NATION = "202223,Academic year,National,E92000001,England";

    private final List<PublicTable> tables = new ArrayList<>();

    @Test
    void hidden_items_that_sum_to_their_number_are_each_one() {
        threeHiddenGrades();

        assertThat(exactly("grade B")).isEqualTo(1);
        assertThat(because("grade B")).contains("15 = 12 + c + c + c (over grade)");
    }

    @Test
    void a_route_less_its_t_levels_in_another_file_gives_one_away() {
        tables.add(TableFiles.table(
                "r",
                "by_t_level",
                csv(
                        FRAME + ",route,t_level,starts",
                        NATION + ",Total,Total,100",
                        NATION + ",Digital,Support,40",
                        NATION + ",Digital,Business,c",
                        NATION + ",Health,Midwifery,50",
                        NATION + ",Health,Science,c"),
                meta("t_level,Filter,T Level,,,,,route,", "starts,Indicator,Starts,,,0,,,"),
                1));
        file("by_route", "route", "starts", NATION + ",Total,100", NATION + ",Digital,42", NATION + ",Health,58");

        assertThat(exactly("t_level Business")).isEqualTo(2);
        assertThat(because("t_level Business")).contains("over t_level of a route");
    }

    @Test
    void one_count_in_two_files_is_hidden_in_neither_when_one_shows_it() {
        file("one", "grade", "students", NATION + ",Total,60", NATION + ",A,57", NATION + ",B,3");
        file("other", "grade", "students", NATION + ",Total,60", NATION + ",A,c", NATION + ",B,c");

        assertThat(exactly("grade B")).isEqualTo(3);
    }

    @Test
    void a_region_less_its_shown_providers_names_the_last_one() {
        regionOf150("88");

        assertThat(exactly("10000002, grade Merit")).isEqualTo(11);
        assertThat(because("10000002, grade Merit")).contains("over places of level Provider");
    }

    @Test
    void providers_that_are_left_out_leave_the_others_at_most_what_the_region_has() {
        regionOf150("80");

        Bounds merit = interval("10000002, grade Merit");
        assertThat(merit.low())
                .as("80 less the 77 of the region that may have a Pass")
                .isEqualTo(3);
        assertThat(merit.high()).as("23 less the 12 elsewhere").isEqualTo(11);
    }

    @Test
    void a_running_count_gives_its_step_back() {
        List<String> rows = new ArrayList<>(List.of(NATION + ",Total,100,z"));
        List.of("A,20,20", "B,c,25", "C,30,55", "D,25,80", "E,c,c", "F,12,100")
                .forEach(r -> rows.add(NATION + "," + r));
        String before = "202122,Academic year,National,E92000001,England,";
        List.of("Total,90,z", "A,15,15", "B,10,25", "C,25,50", "D,20,70", "E,11,81", "F,9,90")
                .forEach(r -> rows.add(before + r));
        file("results", "grade", "students,or_better", rows.toArray(String[]::new));

        assertThat(exactly("grade B, students")).isEqualTo(5);
        assertThat(because("grade B, students")).contains("running count");
        assertThat(exactly("grade E, students")).isEqualTo(8);
    }

    @Test
    void a_percentage_beside_a_hidden_count_gives_it_back() {
        List<String> rows = new ArrayList<>(List.of(NATION + ",Total,215,100.0"));
        List.of("A,40,18.6", "B,50,23.3", "C,60,27.9", "D,56,26.0", "E,c,3.3", "F,c,0.9")
                .forEach(r -> rows.add(NATION + "," + r));
        tables.add(TableFiles.table(
                "r",
                "results",
                csv(FRAME + ",grade,students,percent", rows.toArray(String[]::new)),
                meta(
                        "grade,Filter,Grade,,,,,,",
                        "students,Indicator,Students,,,0,,,",
                        "percent,Indicator,Percent,,%,1,,,"),
                1));

        assertThat(exactly("grade F")).isEqualTo(2);
        assertThat(because("grade F")).contains("is 0.9% of");
    }

    @Test
    void an_earlier_edition_gives_back_what_a_later_one_hides_where_the_place_has_not_changed() {
        edition("2023", 40, "30", "7", "3");
        edition("2024", 40, "30", "c", "c");

        assertThat(exactly("item C")).isEqualTo(3);
    }

    @Test
    void an_earlier_edition_with_other_numbers_tells_nothing_exact() {
        edition("2023", 40, "30", "7", "3");
        edition("2024", 41, "30", "c", "c");

        assertThat(interval("item C").width()).isGreaterThan(2);
    }

    @Test
    void people_who_count_in_several_parts_narrow_by_inequalities_only() {
        String more = "202122,Academic year,National,E92000001,England";
        file(
                "starts",
                "route",
                "starts",
                more + ",Total,100",
                more + ",A,60",
                more + ",B,45",
                more + ",C,5",
                NATION + ",Total,100",
                NATION + ",A,60",
                NATION + ",B,c",
                NATION + ",C,c");

        Bounds interval = interval("202223 Academic year, National E92000001, route B");
        assertThat(interval.low()).isEqualTo(1);
        assertThat(interval.high()).as("no equation, so up to the total").isEqualTo(100);
    }

    @Test
    void what_is_safe_is_called_safe_and_zeros_that_may_be_hidden_widen() {
        threeHiddenGrades();

        Audit audit = Audit.of(tables, new Assumptions(0), 3, exact -> true);

        assertThat(audit.within(2)).isZero();
        assertThat(audit.hidden()).allSatisfy(f -> assertThat(f.interval()).isEqualTo(new Bounds(0, 3)));
    }

    @Test
    void what_other_publishers_write_for_a_hidden_count_is_one_and_what_is_not_understood_is_told() {
        for (String symbol : List.of("[c]", "*", "C", " c ")) {
            tables.clear();
            file("results", "grade", "students", NATION + ",Total,15", NATION + ",A,12", NATION + ",B," + symbol);

            assertThat(exactly("grade B")).as(symbol).isEqualTo(3);
            assertThat(TableFiles.unread(tables)).isEmpty();
        }
        tables.clear();
        file("results", "grade", "students", NATION + ",Total,15", NATION + ",A,<5", NATION + ",B,~", NATION + ",C,~");
        file("thousands", "grade", "students", NATION + ",Total,\"1,500\"", NATION + ",A,\"1,000\"", NATION + ",B,500");

        assertThat(TableFiles.unread(tables))
                .containsExactly(
                        "r/results: '~' of students, and 2 others, were not read",
                        "r/thousands: '1,000' of students, and 1 others, were not read");
    }

    @Test
    void a_folder_without_data_files_and_a_file_without_its_column_are_named(@TempDir Path folder) throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFiles.of(folder, 1))
                .withMessageContaining("holds no data file with metadata");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFiles.of(folder.resolve("b"), 1))
                .withMessageEndingWith("b is not a folder that is there");
        Files.writeString(folder.resolve("a.meta.csv"), "col_name,col_type\nstudents,Indicator\n");
        Files.writeString(folder.resolve("a.csv"), FRAME + "\n" + NATION + "\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableFiles.of(folder, 1))
                .withMessage("a.csv has no column students");
    }

    private void edition(String release, int total, String... items) {
        tables.add(TableFiles.table(
                release,
                "results",
                csv(
                        FRAME + ",item,students",
                        NATION + ",Total," + total,
                        NATION + ",A," + items[0],
                        NATION + ",B," + items[1],
                        NATION + ",C," + items[2]),
                meta("item,Filter,Item,,,,,,", "students,Indicator,Students,,,0,,,"),
                1));
    }

    /** A region of 150 students in two files, with two of its providers: one of 62, and one whose grades are hidden. */
    private void regionOf150(String students) {
        String region = "202223,Academic year,Regional,E92000001,England,E12000001";
        String provider = "202223,Academic year,Provider,E92000001,England,E12000001";
        tables.add(TableFiles.table(
                "r",
                "regions",
                csv(
                        FRAME + ",region_code,grade,students",
                        region + ",Total,150",
                        region + ",Merit,23",
                        region + ",Pass,127"),
                meta("grade,Filter,Grade,,,,,,", "students,Indicator,Students,,,0,,,"),
                1));
        tables.add(TableFiles.table(
                "r",
                "providers",
                csv(
                        FRAME + ",region_code,provider_ukprn,grade,students",
                        provider + ",10000001,Total,62",
                        provider + ",10000001,Merit,12",
                        provider + ",10000001,Pass,50",
                        provider + ",10000002,Total," + students,
                        provider + ",10000002,Merit,c",
                        provider + ",10000002,Pass,c"),
                meta("grade,Filter,Grade,,,,,,", "students,Indicator,Students,,,0,,,"),
                1));
    }

    private void threeHiddenGrades() {
        file(
                "results",
                "grade",
                "students",
                NATION + ",Total,15",
                NATION + ",A,12",
                NATION + ",B,c",
                NATION + ",C,c",
                NATION + ",D,c");
    }

    private void file(String name, String filter, String indicators, String... rows) {
        List<String> meta = new ArrayList<>(List.of(filter + ",Filter,Filter,,,,,,"));
        for (String indicator : List.of(indicators.split(",", -1))) {
            meta.add(indicator + ",Indicator,Indicator,,,0,,,");
        }
        tables.add(TableFiles.table(
                "r", name, csv(FRAME + "," + filter + "," + indicators, rows), meta(meta.toArray(String[]::new)), 1));
    }

    private static byte[] csv(String header, String... rows) {
        return (header + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] meta(String... rows) {
        return csv(
                "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column,filter_default",
                rows);
    }

    private Audit.Finding finding(String cell) {
        Audit audit = Audit.of(tables, new Assumptions(1), 3, exact -> true);
        assertThat(audit.contradictions()).isEmpty();
        return audit.hidden().stream()
                .filter(f -> f.cell().contains(cell))
                .findFirst()
                .orElseThrow(() -> new AssertionError(cell + " is not among " + audit.hidden()));
    }

    private Bounds interval(String cell) {
        return finding(cell).interval();
    }

    private long exactly(String cell) {
        assertThat(interval(cell).width()).as(cell).isZero();
        return interval(cell).low();
    }

    private String because(String cell) {
        return String.join("\n", finding(cell).because());
    }
}
