package uk.tlevels.generator.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Quotas;

/** A wave of a survey as its plan describes it. */
record WavePlan(PlanNode plan) {

    /** What a respondent may be, apart from the population it stands for. */
    static final List<String> CHARACTERISTICS = List.of("programme", "route", "cohort");

    /** One answer of a question. Meaning is empty where the answer is none. */
    record Answer(String code, String label, String meaning) {}

    /** A question and who is asked it; whoever fits several entries belongs to the first. */
    record Question(String code, String text, String measure, List<Answer> answers, List<Asked> asked) {

        /** Whether answers are given together. */
        boolean takesSeveralAnswers() {
            return asked.stream()
                    .flatMap(some -> some.shares().keySet().stream())
                    .anyMatch(codes -> codes.contains("+"));
        }

        Answer answer(String code) {
            return answers.stream()
                    .filter(answer -> answer.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(this.code + " has no answer " + code));
        }
    }

    /**
     * Some of those asked a question.
     *
     * @param groups names of their groups, empty for all
     * @param answered codes of which they gave one to an earlier question, by that question; empty for all
     * @param shares weighted percentage by answer, or by answers given together, as {@code 1+4}
     */
    record Asked(Set<String> groups, Map<String, Set<String>> answered, Map<String, Integer> shares) {}

    /**
     * Respondents of one population and one kind.
     *
     * @param texts whatever else the plan says of them
     */
    record Group(String name, int respondents, Map<String, String> texts) {

        String population() {
            return text("population", name);
        }

        String text(String key, String otherwise) {
            return texts.getOrDefault(key, otherwise);
        }
    }

    static List<WavePlan> all(Quotas quotas) {
        return quotas.file("surveys.yaml").at("waves").list().stream()
                .map(WavePlan::new)
                .toList();
    }

    String text(String key) {
        return plan.at(key).text();
    }

    /** The name of a column, empty where the file has none of the kind. */
    String column(String kind) {
        PlanNode columns = plan.at("columns");
        return columns.has(kind) ? columns.at(kind).text() : "";
    }

    /** How many replicate weights a respondent has. */
    int replicates() {
        return plan.has("replicates") ? plan.at("replicates").at("count").count() : 0;
    }

    List<Question> questions() {
        return plan.at("questions").list().stream()
                .map(question -> new Question(
                        question.at("code").text(),
                        question.at("text").text(),
                        question.at("measure").text(),
                        question.at("responses").list().stream()
                                .map(WavePlan::answer)
                                .toList(),
                        question.at("asked").list().stream()
                                .map(WavePlan::asked)
                                .toList()))
                .toList();
    }

    List<Group> groups() {
        return plan.at("groups").list().stream()
                .map(group -> new Group(
                        group.at("name").text(), group.at("respondents").count(), group.texts()))
                .toList();
    }

    /** Names of the populations by code, in the order of the plan. */
    Map<String, String> populations() {
        Map<String, String> populations = new LinkedHashMap<>();
        groups().forEach(group -> populations.put(group.text("code", ""), group.population()));
        return populations;
    }

    private static Answer answer(PlanNode answer) {
        return new Answer(
                answer.at("code").text(),
                answer.at("label").text(),
                answer.at("meaning").text());
    }

    private static Asked asked(PlanNode asked) {
        Map<String, Set<String>> answered = new HashMap<>();
        if (asked.has("answered")) {
            PlanNode earlier = asked.at("answered");
            answered.put(earlier.at("question").text(), texts(earlier.at("any")));
        }
        return new Asked(
                asked.has("groups") ? texts(asked.at("groups")) : Set.of(),
                answered,
                asked.at("shares").counts());
    }

    private static Set<String> texts(PlanNode list) {
        return list.list().stream().map(PlanNode::text).collect(Collectors.toUnmodifiableSet());
    }
}
