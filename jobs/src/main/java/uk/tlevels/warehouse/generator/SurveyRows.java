package uk.tlevels.warehouse.generator;

import java.util.List;
import java.util.Locale;

/** Writes the rows of one respondent: one in the wide layout, one for each answer in the long one. */
final class SurveyRows {

    /** Columns that a wave may have, in the order of the file. */
    static final List<String> OPTIONAL =
            List.of("stratum", "psu", "population_psus", "panel", "population", "programme", "route", "cohort");

    private static final List<String> NO_ANSWER = List.of("", "-99", "NA");
    private static final String UNKNOWN_CODE = "77";

    private SurveyRows() {}

    static void write(CsvText csv, SurveyWave wave, SurveySample.Respondent respondent, int serial) {
        if (wave.isWide()) {
            begin(csv, wave, respondent, serial);
            for (SurveyWave.Question question : wave.questions()) {
                csv.safe(cells(wave, question, respondent, serial).get(0));
            }
            end(csv, wave, respondent);
            return;
        }
        for (SurveyWave.Question question : wave.questions()) {
            if (respondent.answers().containsKey(question.code())) {
                for (String cell : cells(wave, question, respondent, serial)) {
                    begin(csv, wave, respondent, serial);
                    csv.cell(question.code()).safe(cell);
                    end(csv, wave, respondent);
                }
            }
        }
    }

    private static void begin(CsvText csv, SurveyWave wave, SurveySample.Respondent respondent, int serial) {
        csv.cell(serial).cell(decimal(respondent.weight()));
        for (String kind : OPTIONAL) {
            if (!wave.column(kind).isEmpty()) {
                csv.safe(known(wave, respondent, kind));
            }
        }
    }

    private static String known(SurveyWave wave, SurveySample.Respondent respondent, String kind) {
        SurveyWave.Group group = respondent.group();
        return switch (kind) {
            case "stratum" -> respondent.stratum();
            case "psu" -> String.valueOf(respondent.psu());
            case "panel" -> "P" + respondent.panel() * 7;
            case "population" -> coded(wave, group.text("code", ""), group.population());
            default -> group.text(kind, "");
        };
    }

    /** Replicate weights of a delete-a-group jackknife: 0 in the replicate of the respondent's own group. */
    private static void end(CsvText csv, SurveyWave wave, SurveySample.Respondent respondent) {
        int count = wave.replicates();
        for (int r = 0; r < count; r++) {
            boolean deleted = respondent.psu() % count == r;
            csv.cell(decimal(deleted ? 0 : Math.round(respondent.weight() * (double) count / (count - 1))));
        }
        csv.end();
    }

    private static List<String> cells(
            SurveyWave wave, SurveyWave.Question question, SurveySample.Respondent respondent, int serial) {
        if (!respondent.answers().containsKey(question.code())) {
            return List.of("");
        }
        if (respondent.unknownCode()) {
            return List.of(UNKNOWN_CODE);
        }
        List<String> codes = respondent.answers().get(question.code());
        if (wave.isWide() && codes.size() > 1) {
            throw new IllegalArgumentException(
                    question.code() + " takes several answers, for which the wide layout has no place");
        }
        return codes.isEmpty()
                ? List.of(NO_ANSWER.get(serial % NO_ANSWER.size()))
                : codes.stream()
                        .map(code -> coded(wave, code, question.answer(code).label()))
                        .toList();
    }

    private static String decimal(long tenThousandths) {
        return String.format(Locale.ROOT, "%d.%04d", tenThousandths / 10_000, tenThousandths % 10_000);
    }

    private static String coded(SurveyWave wave, String code, String label) {
        return switch (wave.text("cells")) {
            case "codes" -> code;
            case "labels" -> label;
            default -> code + " = " + label;
        };
    }
}
