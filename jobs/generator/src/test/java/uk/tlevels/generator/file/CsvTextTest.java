package uk.tlevels.generator.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CsvTextTest {

    private enum Deed {
        ROW,
        TWICE,
        TAKEN_BACK
    }

    @Example
    void a_long_file_is_written_while_its_rows_are_told() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvText csv = new CsvText(new TextSink(out, StandardCharsets.UTF_8), CsvText.UNIX);
        for (int i = 0; i < 100_000; i++) {
            csv.row("1234", "5678");
        }
        assertThat(out.size()).isGreaterThan(900_000).isLessThanOrEqualTo(1_000_000);
    }

    @Property(tries = 100)
    void rows_told_again_or_taken_back_are_so_wherever_the_text_before_was_written(
            @ForAll @Size(max = 200) List<Deed> deeds, @ForAll @IntRange(min = 1, max = 3000) int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TextSink sink = new TextSink(out, StandardCharsets.UTF_8);
        CsvText csv = new CsvText(sink, CsvText.WINDOWS);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < deeds.size(); i++) {
            String word = (i % 7 == 0 ? "Ł" : "L").repeat(width) + i;
            csv.mark();
            csv.row("á", word);
            String row = "á," + word + "\r\n";
            switch (deeds.get(i)) {
                case ROW -> expected.append(row);
                case TWICE -> {
                    csv.append(csv.sinceMark());
                    expected.append(row).append(row);
                }
                case TAKEN_BACK -> csv.cutToMark();
            }
        }
        sink.finish();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }
}
