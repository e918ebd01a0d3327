package uk.tlevels.publishing.screening.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class GroupsTest {
    @Property
    void lines_are_together_if_and_only_if_their_texts_are(
            @ForAll @Size(min = 1, max = 200) List<@Size(3) List<@IntRange(min = 0, max = 4) Integer>> lines) {
        DataTable table = table(lines);

        Groups groups = Groups.by(table.rows(), table.columns());

        assertThat(groups.count()).isEqualTo(new HashSet<>(lines).size());
        int[] first = groups.firstRows();
        for (int row = 0; row < lines.size(); row++) {
            assertThat(lines.get(first[groups.of(row)])).isEqualTo(lines.get(row));
            assertThat(first[groups.of(row)]).isEqualTo(lines.indexOf(lines.get(row)));
        }
        assertThat(IntStream.of(groups.rows()).boxed().collect(Collectors.toSet()))
                .hasSize(lines.size());
    }

    @Property
    void a_column_gives_back_its_texts(@ForAll @NotEmpty List<@StringLength(max = 12) String> texts) {
        DataColumn column = new DataColumn("any");
        List<String> plain = texts.stream()
                .map(t -> new String(t.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
        plain.forEach(column::append);

        assertThat(IntStream.range(0, column.rows()).mapToObj(column::text)).isEqualTo(plain);
        assertThat(column.items()).isEqualTo(List.copyOf(new LinkedHashSet<>(plain)));
    }

    private static DataTable table(List<List<Integer>> lines) {
        StringBuilder text = new StringBuilder("a,b,c\n");
        lines.forEach(l -> text.append(l.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .append('\n'));
        return TableReader.data(ScreenedFile.of("any.csv", text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
