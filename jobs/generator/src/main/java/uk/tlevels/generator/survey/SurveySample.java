package uk.tlevels.generator.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import uk.tlevels.generator.quota.Draws;
import uk.tlevels.generator.quota.PlanNode;

/**
 * Draws the respondents of a wave so that the weighted shares of their answers come out as planned. Weights are whole
 * ten-thousandths and add up to the same for every seed within a group. Each primary sampling unit lies in one stratum;
 * panel members keep theirs, and their leaning, from wave to wave.
 */
final class SurveySample {

    private static final int NO_ANSWER_PER_THOUSAND = 25;
    private static final int UNKNOWN_CODES = 4;
    private static final double GOLDEN_RATIO = 0.6180339887498949;
    private static final double PANEL_LEANING = 0.7;

    private final WavePlan wave;
    private final SplittableRandom random;
    private final int noAnswer;
    private final int unknownCodes;

    SurveySample(WavePlan wave, SplittableRandom random) {
        this.wave = wave;
        this.random = random;
        this.noAnswer =
                wave.plan().has("no_answer") ? wave.plan().at("no_answer").count() : NO_ANSWER_PER_THOUSAND;
        this.unknownCodes = noAnswer > 0 ? UNKNOWN_CODES : 0;
    }

    List<Respondent> draw() {
        List<Respondent> respondents = new ArrayList<>();
        for (WavePlan.Group group : wave.groups()) {
            respondents.addAll(members(group));
        }
        for (WavePlan.Question question : wave.questions()) {
            List<Respondent> left = new ArrayList<>(respondents);
            for (WavePlan.Asked asked : question.asked()) {
                List<Respondent> some =
                        left.stream().filter(any -> any.isAmong(asked)).toList();
                left.removeIf(any -> any.isAmong(asked));
                answer(question, asked, some);
            }
        }
        Draws.shuffle(respondents, random);
        return respondents;
    }

    private List<Respondent> members(WavePlan.Group group) {
        int[] weights = weights(group.respondents());
        int psus = wave.plan().at("psus").count();
        int strata = wave.plan().at("strata").count();
        int panelFrom = Integer.parseInt(group.text("panel_from", "1"));
        boolean inPanel = !wave.column("panel").isEmpty();
        List<Respondent> members = new ArrayList<>(weights.length);
        for (int i = 0; i < weights.length; i++) {
            int panel = panelFrom + i;
            int psu = psus == 0 ? 0 : 1 + (inPanel ? panel % psus : random.nextInt(psus));
            int stratum = 1 + (psus == 0 ? random.nextInt(strata) : psu % strata);
            double chance = random.nextDouble();
            double leaning =
                    inPanel ? PANEL_LEANING * (panel * GOLDEN_RATIO % 1) + (1 - PANEL_LEANING) * chance : chance;
            members.add(new Respondent(
                    group,
                    weights[i],
                    group.text("stratum", String.valueOf(stratum)),
                    psu,
                    panel,
                    leaning,
                    i < unknownCodes,
                    new LinkedHashMap<>()));
        }
        return members;
    }

    /** Skewed as grossing weights are: most below the middle, few near the top; of a fixed sum. */
    private int[] weights(int count) {
        PlanNode plan = wave.plan().at("weights");
        int low = plan.at("low").count();
        int range = plan.at("high").count() - low;
        double[] drawn = random.doubles(count).map(d -> low + range * d * d).toArray();
        long sum = Math.round(count * (low + range / 3.0));
        double factor = sum / Arrays.stream(drawn).sum();
        int[] weights = new int[count];
        for (int i = 0; i < count; i++) {
            weights[i] = (int) Math.round(drawn[i] * factor);
        }
        return weights;
    }

    private void answer(WavePlan.Question question, WavePlan.Asked asked, List<Respondent> some) {
        List<Respondent> answering = new ArrayList<>();
        for (Respondent respondent : some) {
            respondent.answers().put(question.code(), List.of());
            if (!respondent.unknownCode() && random.nextInt(1000) >= noAnswer) {
                answering.add(respondent);
            }
        }
        answering.sort(Comparator.comparingDouble(Respondent::leaning).reversed());
        long base = answering.stream().mapToLong(Respondent::weight).sum();
        List<Map.Entry<String, Integer>> shares = List.copyOf(asked.shares().entrySet());
        for (Map.Entry<String, Integer> share : shares.subList(0, shares.size() - 1)) {
            give(question, share.getKey(), SurveyQuota.take(answering, base * share.getValue() / 100));
        }
        give(question, shares.get(shares.size() - 1).getKey(), answering);
    }

    private static void give(WavePlan.Question question, String codes, List<Respondent> some) {
        List<String> given = List.of(codes.split("\\+", -1));
        given.forEach(question::answer);
        some.forEach(respondent -> respondent.answers().put(question.code(), given));
    }
}
