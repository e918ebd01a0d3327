package uk.tlevels.warehouse.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes each survey wave: its description, its codebook and its respondents. */
final class SurveyFiles {

    private static final List<String> NO_ANSWER = List.of("", "-99", "NA");
    private static final String UNKNOWN_CODE = "77";

    private SurveyFiles() {}

    static List<Written> write(Quotas quotas, Streams streams, Landing landing) {
        List<Written> files = new ArrayList<>();
        for (SurveyWave wave : SurveyWave.all(quotas)) {
            String folder = "surveys/" + wave.text("folder") + "/";
            files.add(
                    landing.text(folder + wave.text("slug") + ".wave.yaml", SurveyDescription.of(wave), new Planted()));
            files.add(landing.text(folder + "codebook.csv", codebook(wave), new Planted()));
            files.add(respondents(wave, folder + "respondents.csv", streams, landing));
        }
        return files;
    }

    private static String codebook(SurveyWave wave) {
        CsvText csv = new CsvText("\n")
                .row("question_code", "question_text", "measure", "response_code", "response_label", "meaning");
        Node question = wave.plan().at("question");
        for (SurveyWave.Answer answer : wave.answers()) {
            csv.row(
                    question.at("code").text(),
                    question.at("text").text(),
                    "awareness",
                    answer.code(),
                    answer.label(),
                    answer.meaning());
        }
        if (!wave.column("population").isEmpty()) {
            for (SurveyWave.Audience audience : wave.audiences()) {
                csv.row(
                        wave.column("population"),
                        "Audience",
                        "population",
                        audience.code(),
                        audience.name(),
                        audience.name());
            }
        }
        return csv.toString();
    }

    private static Written respondents(SurveyWave wave, String file, Streams streams, Landing landing) {
        SurveySample sample = new SurveySample(wave, streams.named(file));
        CsvText csv = new CsvText("\n");
        Planted planted = new Planted();
        header(csv, wave);
        int serial = 100_001;
        for (SurveyWave.Audience audience : wave.audiences()) {
            for (SurveySample.Respondent respondent : sample.draw(audience)) {
                if (respondent.unknownCode()) {
                    planted.add("unknown_survey_code", file, String.valueOf(serial));
                }
                row(csv, wave, respondent, serial++);
            }
        }
        return landing.text(file, csv.toString(), planted);
    }

    private static void header(CsvText csv, SurveyWave wave) {
        csv.cell(wave.column("respondent")).cell(wave.column("weight"));
        for (String optional : List.of("stratum", "psu", "panel", "population")) {
            if (!wave.column(optional).isEmpty()) {
                csv.cell(wave.column(optional));
            }
        }
        if (wave.isWide()) {
            csv.cell(wave.plan().at("question").at("code").text());
        } else {
            csv.cell(wave.column("question")).cell(wave.column("response"));
        }
        csv.end();
    }

    private static void row(CsvText csv, SurveyWave wave, SurveySample.Respondent respondent, int serial) {
        int weight = respondent.weight();
        csv.cell(serial).cell(String.format(Locale.ROOT, "%d.%04d", weight / 10_000, weight % 10_000));
        if (!wave.column("stratum").isEmpty()) {
            csv.cell(respondent.stratum());
        }
        if (!wave.column("psu").isEmpty()) {
            csv.cell(respondent.psu());
        }
        if (!wave.column("panel").isEmpty()) {
            csv.cell("P" + serial * 7);
        }
        if (!wave.column("population").isEmpty()) {
            SurveyWave.Audience audience = respondent.audience();
            csv.safe(coded(wave, audience.code(), audience.name()));
        }
        if (!wave.isWide()) {
            csv.cell(wave.plan().at("question").at("code").text());
        }
        csv.safe(response(wave, respondent, serial)).end();
    }

    private static String response(SurveyWave wave, SurveySample.Respondent respondent, int serial) {
        if (respondent.unknownCode()) {
            return UNKNOWN_CODE;
        }
        return respondent
                .answer()
                .map(answer -> coded(wave, answer.code(), answer.label()))
                .orElse(NO_ANSWER.get(serial % NO_ANSWER.size()));
    }

    private static String coded(SurveyWave wave, String code, String label) {
        return switch (wave.text("cells")) {
            case "codes" -> code;
            case "labels" -> label;
            default -> code + " = " + label;
        };
    }
}
