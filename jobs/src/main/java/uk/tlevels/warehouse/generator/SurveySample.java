package uk.tlevels.warehouse.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Draws the respondents of one audience so that the weighted share of the aware comes out as planned: weights
 * are whole ten-thousandths, whoever still fits under the target is aware, and one exchange closes the gap that
 * is left. Each primary sampling unit lies in one stratum.
 */
final class SurveySample {

    /**
     * A respondent.
     *
     * @param weight in ten-thousandths
     * @param answer empty for those who gave none
     */
    record Respondent(
            SurveyWave.Audience audience,
            int weight,
            int stratum,
            int psu,
            Optional<SurveyWave.Answer> answer,
            boolean unknownCode) {}

    private static final int NO_ANSWER_PER_THOUSAND = 25;
    private static final int UNKNOWN_CODES = 4;

    private final SurveyWave wave;
    private final SplittableRandom random;

    SurveySample(SurveyWave wave, SplittableRandom random) {
        this.wave = wave;
        this.random = random;
    }

    List<Respondent> draw(SurveyWave.Audience audience) {
        int count = audience.respondents();
        int[] weights = new int[count];
        boolean[] answers = new boolean[count];
        long base = 0;
        for (int i = 0; i < count; i++) {
            weights[i] = weight();
            answers[i] = i >= UNKNOWN_CODES && random.nextInt(1000) >= NO_ANSWER_PER_THOUSAND;
            base += answers[i] ? weights[i] : 0;
        }
        boolean[] aware = aware(weights, answers, base * audience.aware() / 100);
        int psus = wave.plan().at("psus").count();
        int strata = wave.plan().at("strata").count();
        List<Respondent> respondents = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int psu = psus == 0 ? 0 : 1 + random.nextInt(psus);
            int stratum = 1 + (psus == 0 ? random.nextInt(strata) : psu % strata);
            respondents.add(new Respondent(
                    audience,
                    weights[i],
                    stratum,
                    psu,
                    answers[i] ? Optional.of(answer(aware[i])) : Optional.empty(),
                    i < UNKNOWN_CODES));
        }
        Draws.shuffle(respondents, random);
        return respondents;
    }

    /** Skewed as grossing weights are: most below the middle, few near the top. */
    private int weight() {
        Node weights = wave.plan().at("weights");
        int low = weights.at("low").count();
        double drawn = random.nextDouble();
        return low + (int) ((weights.at("high").count() - low) * drawn * drawn);
    }

    private static boolean[] aware(int[] weights, boolean[] answers, long target) {
        boolean[] aware = new boolean[weights.length];
        long left = target;
        for (int i = 0; i < weights.length; i++) {
            if (answers[i] && weights[i] <= left) {
                aware[i] = true;
                left -= weights[i];
            }
        }
        closeGap(weights, answers, aware, left);
        return aware;
    }

    /** Exchanges the one pair of respondents whose difference in weight comes nearest to what is left. */
    private static void closeGap(int[] weights, boolean[] answers, boolean[] aware, long left) {
        long smallest = left;
        int out = 0;
        int in = 0;
        for (int i = 0; i < weights.length && smallest > 0; i++) {
            for (int j = 0; aware[i] && j < weights.length; j++) {
                long gap = Math.abs(left - (weights[j] - weights[i]));
                if (answers[j] && !aware[j] && gap < smallest) {
                    smallest = gap;
                    out = i;
                    in = j;
                }
            }
        }
        if (smallest < left) {
            aware[out] = false;
            aware[in] = true;
        }
    }

    private SurveyWave.Answer answer(boolean aware) {
        List<SurveyWave.Answer> fitting = wave.answers().stream()
                .filter(answer -> !answer.meaning().isEmpty() && answer.isAware() == aware)
                .toList();
        int[] shares = fitting.stream().mapToInt(SurveyWave.Answer::share).toArray();
        return fitting.get(Draws.weighted(shares, random));
    }
}
