package uk.tlevels.generator.survey;

import java.math.BigDecimal;
import java.util.List;
import uk.tlevels.generator.file.CsvText;

/** Writes the respondents of a wave: a row each in the wide layout, a row for each answer in the long one. */
final class SurveyRows {

    /** Columns that a wave may have, in the order of the file. */
    private static final List<String> OPTIONAL =
            List.of("stratum", "psu", "population_psus", "panel", "population", "programme", "route", "cohort");

    private static final List<String> NO_ANSWER = List.of("", "-99", "NA");
    private static final String UNKNOWN_CODE = "77";
    private static final int WEIGHT_DECIMALS = 4;

    private final CsvText csv;
    private final WavePlan wave;
    private final List<WavePlan.Question> questions;
    private final List<String> optional;
    private final boolean wide;
    private final String cells;
    private final int replicates;

    SurveyRows(CsvText csv, WavePlan wave) {
        this.csv = csv;
        this.wave = wave;
        this.questions = wave.questions();
        this.optional =
                OPTIONAL.stream().filter(kind -> !wave.column(kind).isEmpty()).toList();
        this.wide = wave.text("layout").equals("wide");
        this.cells = wave.text("cells");
        this.replicates = wave.replicates();
    }

    void header() {
        csv.cell(wave.column("respondent")).cell(wave.column("weight"));
        optional.forEach(kind -> csv.cell(wave.column(kind)));
        if (wide) {
            questions.forEach(question -> csv.cell(question.code()));
        } else {
            csv.cell(wave.column("question")).cell(wave.column("response"));
        }
        for (int r = 1; r <= replicates; r++) {
            csv.cell(wave.plan().at("replicates").at("prefix").text() + r);
        }
        csv.end();
    }

    void write(Respondent respondent, int serial) {
        if (wide) {
            begin(respondent, serial);
            for (WavePlan.Question question : questions) {
                csv.safe(cells(question, respondent, serial).get(0));
            }
            end(respondent);
            return;
        }
        for (WavePlan.Question question : questions) {
            if (respondent.answers().containsKey(question.code())) {
                for (String cell : cells(question, respondent, serial)) {
                    begin(respondent, serial);
                    csv.cell(question.code()).safe(cell);
                    end(respondent);
                }
            }
        }
    }

    private void begin(Respondent respondent, int serial) {
        csv.cell(serial).cell(decimal(respondent.weight()));
        optional.forEach(kind -> csv.safe(known(respondent, kind)));
    }

    private String known(Respondent respondent, String kind) {
        WavePlan.Group group = respondent.group();
        return switch (kind) {
            case "stratum" -> respondent.stratum();
            case "psu" -> String.valueOf(respondent.psu());
            case "panel" -> "P" + respondent.panel() * 7;
            case "population" -> coded(group.text("code", ""), group.population());
            default -> group.text(kind, "");
        };
    }

    /** Replicate weights of a delete-a-group jackknife: 0 in the replicate of the respondent's own group. */
    private void end(Respondent respondent) {
        String deleted = decimal(0);
        String kept = decimal(Math.round(respondent.weight() * (double) replicates / (replicates - 1)));
        for (int r = 0; r < replicates; r++) {
            csv.cell(respondent.psu() % replicates == r ? deleted : kept);
        }
        csv.end();
    }

    private List<String> cells(WavePlan.Question question, Respondent respondent, int serial) {
        if (!respondent.answers().containsKey(question.code())) {
            return List.of("");
        }
        if (respondent.unknownCode()) {
            return List.of(UNKNOWN_CODE);
        }
        List<String> codes = respondent.answers().get(question.code());
        if (wide && codes.size() > 1) {
            throw new IllegalArgumentException(
                    question.code() + " takes several answers, for which the wide layout has no place");
        }
        return codes.isEmpty()
                ? List.of(NO_ANSWER.get(serial % NO_ANSWER.size()))
                : codes.stream()
                        .map(code -> coded(code, question.answer(code).label()))
                        .toList();
    }

    private static String decimal(long tenThousandths) {
        return BigDecimal.valueOf(tenThousandths, WEIGHT_DECIMALS).toPlainString();
    }

    private String coded(String code, String label) {
        return switch (cells) {
            case "codes" -> code;
            case "labels" -> label;
            default -> code + " = " + label;
        };
    }
}
