package uk.tlevels.warehouse.ingest.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.tlevels.warehouse.contract.YamlNode;
import uk.tlevels.warehouse.ingest.survey.SurveyWave.Layout;

/** Reads the description of a wave that stands in one folder; its files must stand there too. */
final class SurveyWaveYaml {
    private final String folder;

    SurveyWaveYaml(String folder) {
        this.folder = folder;
    }

    SurveyWave wave(YamlNode root) {
        root.only(Set.of(
                "instrument",
                "wave",
                "population",
                "mode",
                "fieldwork",
                "time_period",
                "time_identifier",
                "respondents",
                "codebook"));
        YamlNode fieldwork = root.require("fieldwork").only(Set.of("start", "end"));
        LocalDate start = date(fieldwork.require("start"));
        LocalDate end = date(fieldwork.require("end"));
        if (end.isBefore(start)) {
            throw fieldwork.error("fieldwork ends on " + end + ", before it starts on " + start);
        }
        YamlNode respondents =
                root.require("respondents").only(Set.of("file", "layout", "columns", "replicates", "several_answers"));
        Layout layout = layout(respondents.require("layout"));
        RespondentColumns columns = RespondentColumns.of(respondents.require("columns"));
        check(root, respondents, layout, columns);
        return new SurveyWave(
                root.require("instrument").text(),
                root.require("wave").text(),
                root.find("population").map(YamlNode::text),
                root.find("mode").map(YamlNode::text),
                new SurveyWave.Fieldwork(start, end),
                new SurveyWave.Time(
                        root.find("time_period")
                                .map(SurveyWaveYaml::period)
                                .orElseGet(() -> Integer.toString(end.getYear())),
                        root.text("time_identifier", end.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH))),
                new SurveyWave.RespondentsFile(
                        companion(respondents.require("file")),
                        layout,
                        columns,
                        respondents.find("replicates").map(Replicates::of).orElse(Replicates.NONE),
                        Set.copyOf(respondents
                                .find("several_answers")
                                .map(YamlNode::texts)
                                .orElse(List.of()))),
                companion(root.require("codebook")));
    }

    private static void check(YamlNode root, YamlNode respondents, Layout layout, RespondentColumns columns) {
        if (root.find("population").isPresent() == columns.population().isPresent()) {
            throw root.error("name the population once: either 'population' or 'respondents.columns.population'");
        }
        boolean answers = columns.question().isPresent() && columns.response().isPresent();
        if (layout == Layout.LONG && !answers) {
            throw respondents.require("columns").error("the long layout needs columns 'question' and 'response'");
        }
        if (layout == Layout.WIDE
                && (columns.question().isPresent() || columns.response().isPresent())) {
            throw respondents
                    .require("columns")
                    .error("the wide layout has a column for each question, not 'question' and 'response'");
        }
    }

    private static Layout layout(YamlNode node) {
        return switch (node.text()) {
            case "wide" -> Layout.WIDE;
            case "long" -> Layout.LONG;
            default -> throw node.error("layout '" + node.text() + "' is neither wide nor long");
        };
    }

    private static LocalDate date(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.error("'" + node.text() + "' is not a date such as 2023-06-05");
        }
    }

    private static String period(YamlNode node) {
        if (!node.text().matches("\\d{4}(\\d{2})?")) {
            throw node.error("time_period '" + node.text() + "' is neither four nor six digits");
        }
        return node.text();
    }

    private String companion(YamlNode node) {
        String path = node.text();
        boolean inside = !path.contains("\\")
                && !path.contains(":")
                && List.of(path.split("/", -1)).stream().noneMatch(Set.of("", ".", "..")::contains);
        if (!inside) {
            throw node.error("'" + path + "' leaves the wave's folder; put the file beside the description");
        }
        return folder + path;
    }
}
