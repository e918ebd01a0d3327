package uk.tlevels.warehouse.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import uk.tlevels.warehouse.release.screening.CheckResult;
import uk.tlevels.warehouse.release.screening.ScreeningReport;

/** A screening report as one JSON object on one line, with the names of the published screener. */
final class ScreeningJson {
    private ScreeningJson() {}

    static String of(ScreeningReport report) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("overall_stage", report.overallStage())
                .put("passed", report.passed())
                .put("api_suitable", report.apiSuitable())
                .put("passed_officially", report.passedOfficially());
        ArrayNode results = json.putArray("results");
        report.results().forEach(result -> results.add(of(result)));
        return json.toString();
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
