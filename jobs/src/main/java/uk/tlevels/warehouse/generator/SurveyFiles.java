package uk.tlevels.warehouse.generator;

import java.util.ArrayList;
import java.util.List;

/** Writes each survey wave: its description, its codebook and its respondents. */
final class SurveyFiles {

    private SurveyFiles() {}

    static List<Written> write(Quotas quotas, Streams streams, Landing landing) {
        List<Written> files = new ArrayList<>();
        for (SurveyWave wave : SurveyWave.all(quotas)) {
            String folder = "surveys/" + wave.text("folder") + "/";
            files.add(landing.text(folder + wave.text("slug") + ".wave.yaml", SurveyDescription.of(wave)));
            files.add(landing.csv(folder + "codebook.csv", CsvText.UNIX, csv -> codebook(csv, wave)));
            files.add(respondents(wave, folder + "respondents.csv", streams, landing));
        }
        return files;
    }

    private static void codebook(CsvText csv, SurveyWave wave) {
        csv.row("question_code", "question_text", "measure", "response_code", "response_label", "meaning");
        for (SurveyWave.Question question : wave.questions()) {
            for (SurveyWave.Answer answer : question.answers()) {
                csv.row(
                        question.code(),
                        question.text(),
                        question.measure(),
                        answer.code(),
                        answer.label(),
                        answer.meaning());
            }
        }
        if (!wave.column("population").isEmpty()) {
            wave.populations()
                    .forEach((code, name) ->
                            csv.row(wave.column("population"), "Population", "population", code, name, name));
        }
    }

    private static Written respondents(SurveyWave wave, String file, Streams streams, Landing landing) {
        Planted planted = new Planted();
        return landing.csv(file, CsvText.UNIX, planted, csv -> {
            header(csv, wave);
            int serial = 100_001;
            for (SurveySample.Respondent respondent : new SurveySample(wave, streams.named(file)).draw()) {
                if (respondent.unknownCode()) {
                    planted.add("unknown_survey_code", file, String.valueOf(serial));
                }
                SurveyRows.write(csv, wave, respondent, serial++);
            }
        });
    }

    private static void header(CsvText csv, SurveyWave wave) {
        csv.cell(wave.column("respondent")).cell(wave.column("weight"));
        for (String optional : SurveyRows.OPTIONAL) {
            if (!wave.column(optional).isEmpty()) {
                csv.cell(wave.column(optional));
            }
        }
        if (wave.isWide()) {
            wave.questions().forEach(question -> csv.cell(question.code()));
        } else {
            csv.cell(wave.column("question")).cell(wave.column("response"));
        }
        for (int r = 1; r <= wave.replicates(); r++) {
            csv.cell(wave.plan().at("replicates").at("prefix").text() + r);
        }
        csv.end();
    }
}
