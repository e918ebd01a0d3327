package uk.tlevels.warehouse.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import uk.tlevels.publishing.screening.CheckResult;
import uk.tlevels.publishing.screening.ScreeningReport;
import uk.tlevels.publishing.screening.ZipReport;

/** A screening report as one JSON object on one line, with the names of the published screener. */
public final class ScreeningJson {
    private ScreeningJson() {}

    public static String of(ScreeningReport report) {
        return node(report).toString();
    }

    /** What is said of a ZIP file and, by their names, of the data sets in it. */
    public static String of(ZipReport report) {
        ObjectNode json =
                verdict(report.overallStage(), report.passed(), report.apiSuitable(), report.passedOfficially());
        results(json.putArray("structure_results"), report.structure());
        ObjectNode pairs = json.putObject("pair_results");
        report.pairs().forEach((stem, pair) -> pairs.set(stem, node(pair)));
        return json.toString();
    }

    private static ObjectNode node(ScreeningReport report) {
        ObjectNode json =
                verdict(report.overallStage(), report.passed(), report.apiSuitable(), report.passedOfficially());
        results(json.putArray("results"), report.results());
        return json;
    }

    private static ObjectNode verdict(String stage, boolean passed, boolean apiSuitable, boolean passedOfficially) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("overall_stage", stage)
                .put("passed", passed)
                .put("api_suitable", apiSuitable)
                .put("passed_officially", passedOfficially);
    }

    private static void results(ArrayNode array, List<CheckResult> results) {
        results.forEach(result -> array.add(of(result)));
    }

    private static ObjectNode of(CheckResult result) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("check", result.check())
                .put("result", result.result().toString())
                .put("message", result.message());
        result.guidance().ifPresentOrElse(url -> json.put("guidance_url", url), () -> json.putNull("guidance_url"));
        return json.put("stage", result.stage().title());
    }
}
