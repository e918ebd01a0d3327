package uk.tlevels.warehouse.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderNamesTest {
    @Test
    void names_that_look_alike_are_one() {
        HeaderNames names = HeaderNames.of(List.of("Activity\u00a0reference", "START \u2009date", "Wa\u00adve\ufeff"));

        assertThat(names.position("Activity reference")).contains(0);
        assertThat(names.position("Start date")).contains(1);
        assertThat(names.position("wave")).contains(2);
    }
}
