package uk.tlevels.generator.survey;

import java.util.List;
import java.util.stream.Stream;
import uk.tlevels.generator.quota.PlanNode;

/** The description a loader reads to understand the files of a wave. */
final class SurveyDescription {

    private SurveyDescription() {}

    static String of(WavePlan wave) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("instrument: ").append(wave.text("instrument")).append('\n');
        yaml.append("wave: \"").append(wave.text("wave")).append("\"\n");
        if (wave.plan().has("population")) {
            yaml.append("population: ").append(wave.text("population")).append('\n');
        }
        yaml.append("mode: ").append(wave.text("mode")).append('\n');
        yaml.append("fieldwork: {start: ").append(wave.text("start"));
        yaml.append(", end: ").append(wave.text("end")).append("}\n");
        if (wave.plan().has("time_period")) {
            yaml.append("time_period: \"").append(wave.text("time_period")).append("\"\n");
            yaml.append("time_identifier: ")
                    .append(wave.text("time_identifier"))
                    .append('\n');
        }
        yaml.append("respondents:\n  file: respondents.csv\n");
        yaml.append("  layout: ").append(wave.text("layout")).append('\n');
        yaml.append("  columns: {").append(columns(wave)).append("}\n");
        if (wave.replicates() > 0) {
            PlanNode replicates = wave.plan().at("replicates");
            yaml.append("  replicates: {prefix: ")
                    .append(replicates.at("prefix").text());
            yaml.append(", count: ").append(wave.replicates());
            yaml.append(", method: ").append(replicates.at("method").text()).append("}\n");
        }
        List<String> several = wave.questions().stream()
                .filter(WavePlan.Question::takesSeveralAnswers)
                .map(WavePlan.Question::code)
                .toList();
        if (!several.isEmpty()) {
            yaml.append("  several_answers: [")
                    .append(String.join(", ", several))
                    .append("]\n");
        }
        return yaml.append("codebook: codebook.csv\n").toString();
    }

    private static String columns(WavePlan wave) {
        return String.join(
                ", ",
                Stream.of(
                                List.of("respondent", "weight", "stratum", "psu", "panel", "population_psus"),
                                WavePlan.CHARACTERISTICS,
                                List.of("population", "question", "response"))
                        .flatMap(List::stream)
                        .filter(kind -> !wave.column(kind).isEmpty())
                        .map(kind -> kind + ": " + wave.column(kind))
                        .toList());
    }
}
