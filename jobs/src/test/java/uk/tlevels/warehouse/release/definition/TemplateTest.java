package uk.tlevels.warehouse.release.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.contract.YamlNode;
import uk.tlevels.warehouse.release.definition.Template.Part;

class TemplateTest {
    @Test
    void words_numbers_and_wordings_are_told_apart() {
        Template template = template("'Starts {growth: rose / fell / did not change} by {growth}.'");

        assertThat(template.parts())
                .containsExactly(
                        new Part.Words("Starts "),
                        new Part.Choice("growth", "rose", "fell", "did not change"),
                        new Part.Words(" by "),
                        new Part.Value("growth"),
                        new Part.Words("."));
        assertThat(template.values()).containsExactly("growth", "growth");
    }

    @Test
    void lines_of_the_definition_are_one_sentence() {
        assertThat(template(">\n  One\n  sentence.\n").parts()).containsExactly(new Part.Words("One sentence."));
    }

    @Test
    void a_wording_may_be_nothing() {
        assertThat(template("'{growth: up / / }'").parts()).containsExactly(new Part.Choice("growth", "up", "", ""));
    }

    private static Template template(String yaml) {
        return Template.of(YamlNode.parse("a.yaml", "t: " + yaml).require("t"));
    }
}
