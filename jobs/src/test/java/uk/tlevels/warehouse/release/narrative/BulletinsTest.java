package uk.tlevels.warehouse.release.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.publishing.bulletin.Annex;
import uk.tlevels.publishing.bulletin.Bulletin;
import uk.tlevels.publishing.bulletin.Section;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.SampleDefinition;
import uk.tlevels.warehouse.release.manifest.Manifest;

class BulletinsTest {
    private static final int START = SampleDefinition.TEXT.indexOf("headlines:");
    private static final String WORDS =
            SampleDefinition.TEXT.substring(START, SampleDefinition.TEXT.indexOf("methodology:"));

    @Test
    void sections_stand_in_their_order_before_the_documents() {
        Bulletin bulletin = bulletin("- {heading: Later, text: [Words.]}", "- {heading: Still later}");

        assertThat(bulletin.sections()).extracting(Section::id).containsExactly("later", "still-later");
        assertThat(bulletin.annexes()).extracting(Annex::id).containsExactly("release-note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Summary", "Contact", "Notes", "Table 1", "Release note"})
    void a_heading_that_the_page_has_itself_is_refused_at_its_line(String heading) {
        long line = SampleDefinition.TEXT.substring(0, START).lines().count() + 4;

        assertThatThrownBy(() -> bulletin("- heading: Starts", "- heading: " + heading))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith(SampleDefinition.FILE + ":" + line + ": ")
                .hasMessageContaining("'" + heading + "'");
    }

    private static Bulletin bulletin(String... sections) {
        ReleaseDefinition release =
                SampleDefinition.with(WORDS, "headlines: []\nsections:\n  " + String.join("\n  ", sections) + "\n");
        return new Bulletins(release, release.editions().get(0), Manifest.State.DRAFT)
                .of(
                        new Sentences(release, release.editions().get(0), List.of(), Optional.empty()),
                        List.of(new Document("Release note", List.of())));
    }
}
