package uk.tlevels.disclosure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.tlevels.disclosure.attack.Attack;
import uk.tlevels.disclosure.attack.Bounds;

/** What whoever has the counts behind a release writes down of its files together. */
class TableKnowledgeTest {
    private static final Relations PLAIN = Relations.none();
    private static final Relations MERGED = new Relations(List.of(), List.of(), List.of(), Set.of(), true);

    /** A count: its level and place, its item, the count, what is shown of it, and its names. */
    private record Count(String level, String place, String item, long count, String shown, List<String> names) {}

    private final List<PublicTable> tables = new ArrayList<>();
    private final List<Inequality> inequalities = new ArrayList<>();

    @Test
    void merged_items_are_the_sum_of_those_that_another_file_shows() {
        table(
                "grades",
                PLAIN,
                region("Total", 30, "30"),
                region("Distinction", 1, "c", "d"),
                region("Merit", 9, "9", "m"),
                region("Pass", 20, "c", "p"));
        table(
                "groups",
                MERGED,
                region("Total", 30, "30"),
                region("Merit or better", 10, "10", "d", "m"),
                region("Below Merit", 20, "c", "p"));

        assertThat(interval("grades", 1)).isEqualTo(Bounds.exactly(1));
    }

    @Test
    void items_that_two_files_merge_otherwise_are_compared_where_one_holds_the_other() {
        table(
                "grades",
                MERGED,
                region("Total", 103, "103"),
                region("Distinction*", 2, "c", "s"),
                region("Distinction", 49, "49", "d"),
                region("Merit", 30, "30", "m"),
                region("Below Merit", 22, "c", "p", "u"));
        table(
                "groups",
                MERGED,
                region("Merit or better", 81, "81", "s", "d", "m"),
                region("Others", 22, "c", "p", "u"));

        assertThat(interval("grades", 1)).isEqualTo(Bounds.exactly(2));
    }

    @Test
    void the_items_of_a_group_are_linked_with_a_file_that_merges_others() {
        PublicTable.Filter grade = new PublicTable.Filter("grade", Optional.of("Total"), Optional.empty());
        PublicTable.Filter pathway = new PublicTable.Filter("pathway", Optional.of("Total"), Optional.of("route"));
        tables.add(national(
                "pathways",
                List.of(pathway, grade),
                PLAIN,
                row(List.of("Total", "Merit"), List.of("", ""), 30, "30", "m"),
                row(List.of("Total", "Pass"), List.of("", ""), 20, "20", "p"),
                row(List.of("A", "Merit"), List.of("Digital", ""), 9, "9"),
                row(List.of("B", "Merit"), List.of("Digital", ""), 1, "c"),
                row(List.of("A", "Pass"), List.of("Digital", ""), 5, "5"),
                row(List.of("B", "Pass"), List.of("Digital", ""), 5, "5")));
        tables.add(national(
                "routes",
                List.of(
                        new PublicTable.Filter("route", Optional.of("Total"), Optional.empty()),
                        new PublicTable.Filter("group", Optional.of("Total"), Optional.empty())),
                MERGED,
                row(List.of("Total", "Pass or better"), List.of("", ""), 50, "50", "m", "p"),
                row(List.of("Digital", "Pass or better"), List.of("", ""), 20, "20")));

        assertThat(interval("pathways", 3)).as("20 less 9, 5 and 5").isEqualTo(Bounds.exactly(1));
    }

    private static PublicTable national(
            String file, List<PublicTable.Filter> filters, Relations relations, PublicTable.Row... rows) {
        return new PublicTable(
                "r",
                file,
                filters,
                List.of(new PublicTable.Indicator("students", PublicTable.Kind.COUNT)),
                List.of(rows),
                relations,
                1);
    }

    private static PublicTable.Row row(
            List<String> items, List<String> groups, long count, String shown, String... names) {
        return new PublicTable.Row(
                "2023",
                "National",
                "E92000001",
                Map.of(),
                items,
                groups,
                List.of(shown),
                List.of(List.of(names)),
                List.of(Optional.of(count)));
    }

    @Test
    void an_item_that_is_hidden_though_it_is_nobody_is_one_of_those_merged() {
        table(
                "grades",
                PLAIN,
                new Count("Regional", "E12000002", "Total", 12, "12", List.of()),
                new Count("Regional", "E12000002", "Distinction", 2, "c", List.of("d2")),
                new Count("Regional", "E12000002", "Merit", 10, "c", List.of("m2")),
                region("Total", 30, "30"),
                region("Distinction", 0, "c"),
                region("Merit", 10, "c", "m"),
                region("Pass", 20, "20", "p"));
        table(
                "groups",
                MERGED,
                new Count("Regional", "E12000002", "Merit or better", 12, "12", List.of("d2", "m2")),
                region("Merit or better", 10, "10", "m"));

        assertThat(interval("grades", 5)).as("10 may be 10 and 0 or 9 and 1").isEqualTo(new Bounds(0, 10));
    }

    @Test
    void what_left_out_places_have_together_is_a_count_of_its_own() {
        table("regions", PLAIN, region("Total", 30, "30"), region("Merit", 12, "12"), region("Pass", 18, "18"));
        table(
                "providers",
                PLAIN,
                provider("1", "Total", 20, "20"),
                provider("1", "Merit", 11, "c"),
                provider("1", "Pass", 9, "c"),
                provider("2", "Total", 8, "8"),
                provider("2", "Merit", 0, "0"),
                provider("2", "Pass", 8, "8"));

        PublicTable providers = known().tables().get(1);
        assertThat(providers.rows()).hasSize(9);
        assertThat(providers.rows().subList(6, 9))
                .allSatisfy(r -> assertThat(r.place()).isEqualTo("left out of E12000001"))
                .extracting(r -> r.exact(0).orElseThrow())
                .containsExactly(2L, 1L, 1L);
        assertThat(interval("providers", 6)).as("30 less 20 and 8").isEqualTo(Bounds.exactly(2));
        assertThat(interval("providers", 7)).as("of two").isEqualTo(new Bounds(0, 2));
    }

    @Test
    void nothing_is_left_out_where_all_places_are_shown_or_people_count_in_several() {
        table("regions", PLAIN, region("Total", 28, "28"));
        table("providers", PLAIN, provider("1", "Total", 20, "20"), provider("2", "Total", 8, "8"));
        table("visitors", PLAIN, provider("1", "Total", 20, "20"), provider("2", "Total", 9, "9"));

        assertThat(known().tables()).extracting(t -> t.rows().size()).containsExactly(1, 2, 2);
    }

    @Test
    void what_follows_from_how_counts_are_made_narrows_them_in_every_place() {
        table("core", PLAIN, region("Total", 30, "30"), region("Pass", 26, "26"), provider("1", "Pass", 3, "3"));
        table("overall", PLAIN, region("Total", 30, "30"), region("Pass", 25, "c"), provider("1", "Pass", 2, "c"));
        inequalities.add(new Inequality(
                List.of(
                        new Inequality.Term(2, "overall", "students", Map.of("grade", "Pass")),
                        new Inequality.Term(-1, "core", "students", Map.of("grade", "Pass"))),
                24,
                "2 passed <= core_passed + 24"));
        inequalities.add(new Inequality(
                List.of(new Inequality.Term(-1, "overall", "students", Map.of("grade", "Total"))), -10, "10 <= all"));

        assertThat(interval("overall", 1)).isEqualTo(new Bounds(0, 25));
        assertThat(interval("overall", 2)).isEqualTo(new Bounds(0, 13));
    }

    @Test
    void an_inequality_over_files_that_a_release_does_not_have_is_not_about_it() {
        table("overall", PLAIN, region("Pass", 25, "c"));
        inequalities.add(new Inequality(
                List.of(
                        new Inequality.Term(1, "overall", "students", Map.of("grade", "Pass")),
                        new Inequality.Term(-1, "core", "students", Map.of("grade", "Pass"))),
                0,
                "passed <= core_passed"));

        assertThat(interval("overall", 0).isBounded()).isFalse();
    }

    private static Count region(String item, long count, String shown, String... names) {
        return new Count("Regional", "E12000001", item, count, shown, List.of(names));
    }

    private static Count provider(String place, String item, long count, String shown) {
        return new Count("Provider", place, item, count, shown, List.of());
    }

    private void table(String file, Relations relations, Count... counts) {
        tables.add(new PublicTable(
                "r",
                file,
                List.of(new PublicTable.Filter(
                        relations.merged() ? "group" : "grade", Optional.of("Total"), Optional.empty())),
                List.of(new PublicTable.Indicator("students", PublicTable.Kind.COUNT)),
                List.of(counts).stream()
                        .map(c -> new PublicTable.Row(
                                "2023",
                                c.level,
                                c.place,
                                c.level.equals("Provider") ? Map.of("Regional", "E12000001") : Map.of(),
                                List.of(c.item),
                                List.of(""),
                                List.of(c.shown),
                                List.of(c.names),
                                List.of(Optional.of(c.count))))
                        .toList(),
                relations,
                1));
    }

    private TableKnowledge known() {
        return TableKnowledge.of(tables, new Assumptions(0, inequalities));
    }

    private Bounds interval(String file, int row) {
        TableKnowledge known = known();
        int table = IntStream.range(0, tables.size())
                .filter(t -> tables.get(t).file().equals(file))
                .findFirst()
                .orElseThrow();
        return Attack.on(known.knowledge(), 100, cell -> true)
                .interval(known.cell(table, row, 0).orElseThrow());
    }
}
