package uk.tlevels.generator.survey;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Streams;

/** Writes each survey wave: its description, its codebook and its respondents. */
public final class SurveyFiles {

    private static final int EVERY_NTH_TWICE = 400;

    private SurveyFiles() {}

    /** Writes all waves of the quotas, which no scale changes. */
    public static List<Written> write(Quotas quotas, Streams streams, LandingRoot landing) {
        List<Written> files = new ArrayList<>();
        for (WavePlan wave : WavePlan.all(quotas)) {
            String folder = "surveys/" + wave.text("folder") + "/";
            files.add(landing.text(folder + wave.text("slug") + ".wave.yaml", SurveyDescription.of(wave)));
            files.add(landing.csv(folder + "codebook.csv", CsvText.UNIX, csv -> codebook(csv, wave)));
            files.add(respondents(wave, folder + "respondents.csv", streams, landing));
        }
        return files;
    }

    private static void codebook(CsvText csv, WavePlan wave) {
        csv.row("question_code", "question_text", "measure", "response_code", "response_label", "meaning");
        for (WavePlan.Question question : wave.questions()) {
            for (WavePlan.Answer answer : question.answers()) {
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

    private static Written respondents(WavePlan wave, String file, Streams streams, LandingRoot landing) {
        Planted planted = new Planted();
        return landing.csv(file, CsvText.UNIX, planted, csv -> {
            SurveyRows rows = new SurveyRows(csv, wave);
            rows.header();
            int serial = 100_001;
            boolean isWide = wave.text("layout").equals("wide");
            for (Respondent respondent : new SurveySample(wave, streams.named(file)).draw()) {
                if (respondent.unknownCode()) {
                    planted.add("unknown_survey_code", file, String.valueOf(serial));
                }
                csv.mark();
                rows.write(respondent, serial);
                if (isWide && serial % EVERY_NTH_TWICE == 0) {
                    planted.add("repeated_respondent", file, String.valueOf(serial));
                    csv.append(csv.sinceMark());
                }
                serial++;
            }
        });
    }
}
