package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.LEARNER;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.header;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.message;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.open;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.read;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.value;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.ingest.FileRefusedException;

class IlrSizeTest {
    private static final String BEGINNING = "<Message xmlns=\"ESFA/ILR/2023-24\">" + header();
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void three_hundred_megabytes_stream_through() {
        String aim = "<LearningDelivery><LearnAimRef>ZPROG001</LearnAimRef><LearnStartDate>2023-09-01</LearnStartDate>"
                + "</LearningDelivery>";
        String ten =
                LEARNER.replace("</Learner>", aim.repeat(40) + "</Learner>").repeat(10);
        long times = 300L * MEBIBYTE / ten.length();
        try (IlrRecordReader reader = open(new RepeatedBytes(BEGINNING, ten, times, "</Message>"), ZipLimits.DEFAULT)) {
            long learners = 0;
            while (reader.next().isPresent()) {
                learners++;
            }
            assertThat(learners).isEqualTo(times * 10);
        }
    }

    @Test
    void a_text_of_one_mebibyte_is_read_and_one_more_character_is_refused() {
        String name = "x".repeat(MEBIBYTE);
        String learner = LEARNER.replace("<Sex>", "<FamilyName>%s</FamilyName><Sex>");

        assertThat(value(read(message(learner.formatted(name))).only(), "family_name"))
                .isEqualTo(name);
        assertThatThrownBy(() -> read(message(learner.formatted(name + "x"))))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("too_long: the text of one element is longer than 1048576 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "<Learner><FamilyName>, xxxxxxxx",
        "<Learner><FamilyName>, xxx&amp;",
        "<Learner><FamilyName>, x<!-- -->",
        "<Learner><FamilyName><![CDATA[, <xxx>]x",
        "<Learner><Unknown>, xxxxxxxx",
        "<Learner><!--, xxxxxxxx",
        "<Learner a=', xxxxxxxx",
        "<Learner>, <Sex>F</Sex>",
        "<Learner, xxxxxxxx",
        "<Header><Year>, xxxxxxxx"
    })
    void two_hundred_megabytes_in_one_place_are_refused_without_being_held(String beginning, String part) {
        String chunk = part.repeat(10_000);
        InputStream endless = new RepeatedBytes(
                BEGINNING + beginning.replace("'", "\""), chunk, 200L * MEBIBYTE / chunk.length(), "");

        assertThatThrownBy(() -> read(endless, ZipLimits.DEFAULT))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("too_long");
    }
}
