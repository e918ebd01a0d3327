package uk.tlevels.warehouse.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResubmittedReturnTest {
    @TempDir
    Path landing;

    @Test
    void the_median_return_of_the_latest_year_lands_later_the_same_day_without_its_last_learner() throws IOException {
        land("ILR-10090001-2223-20231009-080007-01.xml", 9);
        land("ILR-10090001-2324-20241009-080007-01.xml", 1);
        land("ILR-10090008-2324-20241010-090107-01.xml", 3);
        land("ILR-10090015-2324-20241011-100207-01.xml", 5);
        Files.writeString(landing.resolve("ilr/ILR-10090022-2425-20251011-100207-01.zip"), "");

        ResubmittedReturn resubmission = ResubmittedReturn.in(landing);
        resubmission.land();

        assertThat(resubmission.uln()).isEqualTo("1000000000");
        assertThat(resubmission.later()).isEqualTo(landing.resolve("ilr/ILR-10090008-2324-20241010-235959-01.xml"));
        assertThat(resubmission.later()).hasContent(text("2024-10-10T23:59:59", 2));
    }

    private void land(String name, int learners) throws IOException {
        Path file = landing.resolve("ilr").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text("2024-10-10T09:01:07", learners));
    }

    private static String text(String time, int learners) {
        StringBuilder text = new StringBuilder("<Message><DateTime>" + time + "</DateTime>");
        for (int i = 0; i < learners; i++) {
            text.append("<Learner><ULN>")
                    .append(i == 0 ? "9999999999" : "100000000" + (i - 1))
                    .append("</ULN></Learner>");
        }
        return text.append("</Message>").toString();
    }
}
