package uk.tlevels.warehouse.cli.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.tlevels.publishing.screening.CheckResult;
import uk.tlevels.publishing.screening.ScreeningReport;
import uk.tlevels.publishing.screening.ZipReport;

/** A screening report as one JSON object, with the names of the published screener. */
public final class ScreeningJson {
    private ScreeningJson() {}

    /** What is said of a data file with its metadata. */
    public static Map<String, Object> of(ScreeningReport report) {
        Map<String, Object> json =
                verdict(report.overallStage(), report.passed(), report.apiSuitable(), report.passedOfficially());
        json.put("results", results(report.results()));
        return json;
    }

    /** What is said of a ZIP file or a folder and, by their names, of the data sets in it. */
    public static Map<String, Object> of(ZipReport report) {
        Map<String, Object> json =
                verdict(report.overallStage(), report.passed(), report.apiSuitable(), report.passedOfficially());
        json.put("structure_results", results(report.structure()));
        Map<String, Object> pairs = new LinkedHashMap<>();
        report.pairs().forEach((stem, pair) -> pairs.put(stem, of(pair)));
        json.put("pair_results", pairs);
        return json;
    }

    private static Map<String, Object> verdict(
            String stage, boolean passed, boolean apiSuitable, boolean passedOfficially) {
        return JsonValues.of(
                "overall_stage", stage,
                "passed", passed,
                "api_suitable", apiSuitable,
                "passed_officially", passedOfficially);
    }

    private static List<Map<String, Object>> results(List<CheckResult> results) {
        return results.stream().map(ScreeningJson::of).toList();
    }

    private static Map<String, Object> of(CheckResult result) {
        return JsonValues.of(
                "check", result.check(),
                "result", result.result().toString(),
                "message", result.message(),
                "guidance_url", result.guidance(),
                "stage", result.stage().title());
    }
}
