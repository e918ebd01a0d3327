package uk.tlevels.warehouse.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactionLimitsTest {
    @ParameterizedTest
    @CsvSource({"3, false, false", "4, false, true", "4, true, false", "80, true, false", "256, true, true"})
    void files_that_are_small_on_purpose_are_put_together_only_when_they_are_very_many(
            int files, boolean spread, boolean due) {
        assertThat(CompactionLimits.DEFAULT.hasSeveralSmall(Collections.nCopies(files, 1L << 20), spread))
                .isEqualTo(due);
    }
}
