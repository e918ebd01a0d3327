package uk.tlevels.generator.hosting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.file.CsvText;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Streams;

/** Answers of the stakeholders of each integrated care board, before the coordinators came and a year later. */
final class QuestionnaireFile {

    private static final List<String> STATEMENTS = List.of("Q1", "Q2", "Q3", "Q4");
    private static final List<String> AGREEING = List.of("Strongly agree", "Agree", "Agree");
    private static final List<String> OTHERS =
            List.of("Neither agree nor disagree", "Neither agree nor disagree", "Disagree", "Strongly disagree");
    private static final List<String> NO_ANSWERS = List.of("", "Don't know", "Prefer not to say");
    private static final List<String> ORGANISATIONS =
            List.of("NHS trust", "Primary care", "Care home", "Provider", "Voluntary organisation", "ICB");

    private QuestionnaireFile() {}

    static List<Written> write(PlanNode plan, Streams streams, LandingRoot landing) {
        SplittableRandom random = streams.named("stakeholder questionnaire");
        List<Board> boards = Board.all(plan, random);
        return List.of(
                wave("Baseline", 20_001, plan.at("questionnaire"), boards, random, landing),
                wave("Follow-up", 30_001, plan.at("questionnaire"), boards, random, landing));
    }

    private static Written wave(
            String wave,
            int serial,
            PlanNode quotas,
            List<Board> boards,
            SplittableRandom random,
            LandingRoot landing) {
        LocalDate first = LocalDate.parse(quotas.at("waves").at(wave).text());
        String name = wave.toLowerCase(Locale.ROOT).replace('-', '_');
        return landing.csv(
                "placements/icb_stakeholder_questionnaire_" + name + ".csv",
                CsvText.WINDOWS,
                csv -> rows(csv, wave, first, serial, quotas, boards, random));
    }

    private static void rows(
            CsvText csv,
            String wave,
            LocalDate first,
            int serial,
            PlanNode quotas,
            List<Board> boards,
            SplittableRandom random) {
        csv.row("Respondent id", "ICB code", "Organisation type", "Wave", "Date of response", "Q1", "Q2", "Q3", "Q4");
        int respondent = serial;
        for (Board board : boards) {
            for (List<String> answers : answers(quotas, quotas.at(board.group()).at(wave), random)) {
                csv.cell("S" + respondent++)
                        .cell(board.code())
                        .cell(Draws.pick(ORGANISATIONS, random))
                        .cell(wave)
                        .date(first.plusDays(random.nextInt(15)), CsvText.SLASHED);
                answers.forEach(csv::cell);
                csv.end();
            }
        }
    }

    /** One list of answers a respondent; so many agree with each statement as planned. */
    private static List<List<String>> answers(PlanNode quotas, PlanNode agreeing, SplittableRandom random) {
        int answering = quotas.at("answering").count();
        int all = answering + quotas.at("not_answering").count();
        Map<String, Integer> counts = agreeing.counts();
        List<List<String>> answers = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            answers.add(new ArrayList<>());
        }
        for (String statement : STATEMENTS) {
            List<String> column = new ArrayList<>();
            for (int i = 0; i < all; i++) {
                List<String> words = i < counts.get(statement) ? AGREEING : i < answering ? OTHERS : NO_ANSWERS;
                column.add(Draws.pick(words, random));
            }
            Draws.shuffle(column, random);
            for (int i = 0; i < all; i++) {
                answers.get(i).add(column.get(i));
            }
        }
        return answers;
    }
}
