package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

class SliceChoiceTest {
    private static final Pattern BLANK = Pattern.compile(" ");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            R01.xml:100 R02.xml:110 R03.xml:120                 | R01 R02 R03 |
            R01.xml:100 R02.xml:40                              | R01         | R02
            R02.xml:40 R01.xml:100 R03.xml:45                   | R01         | R02 R03
            R01.xml:100 R02.zip:90                              | R01         | R02
            R01.zip:10 R02.zip:9 R03.zip:2                      | R01 R02     | R03
            R01.xml:100 R02-accepted.xml:1                      | R01 R02     |
            """)
    void a_monthly_return_far_smaller_than_the_one_before_is_judged_once_that_is_held(
            String files, String load, String later) {
        List<SourceFile> landed = new ArrayList<>();
        BLANK.splitAsStream(files).forEach(file -> landed.add(monthly(file)));

        SliceChoice choice = SliceChoice.decide(
                landed,
                Map.of(),
                0.5,
                slice -> Optional.of("10000536/2324/"),
                (file, before) -> false,
                file -> file.file().name().contains("accepted"));

        assertThat(months(choice.load())).isEqualTo(load);
        assertThat(months(choice.later())).isEqualTo(later == null ? "" : later);
        assertThat(choice.superseded()).isEmpty();
        assertThat(choice.heldBack()).isEmpty();
    }

    private static SourceFile monthly(String file) {
        int colon = file.indexOf(':');
        int month = Integer.parseInt(file.substring(1, 3));
        String name = file.substring(0, colon);
        LandedFile landed =
                new LandedFile(name, name, Long.parseLong(file.substring(colon + 1)), Instant.EPOCH, "sha-of-" + name);
        return new SourceFile(
                landed,
                List.of(),
                "ilr",
                "2023-24",
                "10000536/2324/" + file.substring(0, 3),
                Instant.ofEpochSecond(1_690_000_000L + month * 2_600_000L));
    }

    private static String months(List<SourceFile> files) {
        return String.join(
                " ",
                files.stream()
                        .map(f -> f.slice().substring(f.slice().length() - 3))
                        .sorted()
                        .toList());
    }
}
