package uk.tlevels.warehouse.release.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.SampleDefinition;

class MatrixTest {
    private static final DataSetDefinition RESULTS =
            SampleDefinition.release().dataSet("results").orElseThrow();

    @Property(tries = 200)
    void every_combination_stands_once_and_in_order(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int many) {
        DataSet held = SampleData.of(RESULTS, random(seed, many));

        DataSet complete = Matrix.complete(held);

        Set<RowKey> keys = complete.index().keySet();
        assertThat(keys).hasSize(complete.rows().size());
        assertThat(complete.rows()).containsAll(held.rows());
        complete.rows().stream()
                .collect(Collectors.groupingBy(
                        r -> List.of(r.key().moment(), r.key().place()), Collectors.counting()))
                .forEach((at, count) -> assertThat(count)
                        .as("rows of %s", at)
                        .isEqualTo((long) held.items(0).size() * held.items(1).size()));
        assertThat(complete.rows().stream()
                        .map(r -> List.of(r.key().moment(), r.key().place()))
                        .distinct())
                .as("periods and places as before")
                .containsExactlyInAnyOrderElementsOf(held.rows().stream()
                        .map(r -> List.of(r.key().moment(), r.key().place()))
                        .distinct()
                        .toList());
        assertThat(Matrix.complete(complete)).isEqualTo(complete);
    }

    @Property(tries = 100)
    void the_order_of_the_table_does_not_matter(@ForAll long seed) {
        List<String> rows = new ArrayList<>(List.of(random(seed, 20)));
        DataSet once = Matrix.complete(SampleData.of(RESULTS, rows.toArray(String[]::new)));
        Collections.shuffle(rows, new Random(seed + 1));

        assertThat(Matrix.complete(SampleData.of(RESULTS, rows.toArray(String[]::new))))
                .isEqualTo(once);
    }

    @Example
    void totals_come_first_then_the_order_of_the_definition_then_the_alphabet() {
        DataSet complete = Matrix.complete(SampleData.of(
                RESULTS,
                "202223|Regional, E12000002, North West|Total,Total|1,z,z,z",
                "202223|Regional, E12000001, North East|Total,Total|1,z,z,z",
                "202223|National|Another,Total|1,z,z,z",
                "202223|National|Male,Total|1,z,z,z",
                "202223|National|Female,Total|1,z,z,z",
                "202223|National|Total,Total|1,z,z,z",
                "202122|National|Total,Total|1,z,z,z"));

        assertThat(complete.items(0)).containsExactly("Total", "Female", "Male", "Another");
        assertThat(complete.rows().stream().map(r -> r.key().moment().period()).distinct())
                .containsExactly("202122", "202223");
        assertThat(complete.places().stream().map(RowPlace::columns))
                .containsExactly(
                        List.of("", ""), List.of("E12000001", "North East"), List.of("E12000002", "North West"));
    }

    @Example
    void holes_are_nobody_where_the_period_knows_the_item_and_not_applicable_where_it_does_not() {
        DataSet complete = Matrix.complete(SampleData.of(
                RESULTS,
                "202122|National|Total,Total|9,z,z,z",
                "202223|National|Total,Total|9,z,z,z",
                "202223|National|Total,Pass|9,z,9,z",
                "202223|National|Female,Total|9,z,z,z"));

        assertThat(row(complete, "202223", "Female", "Pass")).isEqualTo("0, z, 0, z");
        assertThat(row(complete, "202122", "Female", "Total")).isEqualTo("z, z, z, z");
        assertThat(row(complete, "202122", "Total", "Pass")).isEqualTo("z, z, z, z");
    }

    @Example
    void holes_are_what_the_definition_says() {
        assertThat(hole("z")).isEqualTo("z, z, z, z, z");
        assertThat(hole("x")).isEqualTo("x, x, x, x, x");
        assertThat(hole("0")).as("counts only").isEqualTo("z, z, z, 0, z");
    }

    private static String hole(String missing) {
        DataSetDefinition definition = SampleDefinition.with("missing: x", "missing: " + missing)
                .dataSet("awareness")
                .orElseThrow();
        DataSet complete = Matrix.complete(SampleData.of(
                definition,
                "2023|National|Parents|1,1,1,9,1",
                "2023|National|Pupils|1,1,1,9,1",
                "2023|Regional, E12000001, North East|Parents|1,1,1,9,1"));
        return complete.rows().get(complete.rows().size() - 1).cells().stream()
                .map(c -> c.text())
                .collect(Collectors.joining(", "));
    }

    private static String row(DataSet dataSet, String period, String... items) {
        return dataSet.rows().stream()
                .filter(r -> r.key().moment().period().equals(period)
                        && r.key().items().equals(List.of(items)))
                .flatMap(r -> r.cells().stream().map(c -> c.text()))
                .collect(Collectors.joining(", "));
    }

    private static String[] random(long seed, int many) {
        Random random = new Random(seed);
        List<String> sexes = List.of("Total", "Female", "Male", "Not known");
        List<String> grades = List.of("Total", "Merit", "Pass", "Unclassified", "Pending");
        List<String> places = List.of("National", "Regional, E12000001, North East", "Regional, E12000002, North West");
        return random.ints(many, 0, 2 * 3 * 4 * 5)
                .distinct()
                .mapToObj(i -> "%s|%s|%s,%s|%d,z,%d,z"
                        .formatted(
                                List.of("202122", "202223").get(i % 2),
                                places.get(i / 2 % 3),
                                sexes.get(i / 6 % 4),
                                grades.get(i / 24),
                                i,
                                i))
                .toArray(String[]::new);
    }
}
