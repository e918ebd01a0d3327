package uk.tlevels.warehouse.generator;

import java.util.List;

/** A wave of a survey as its plan describes it. */
record SurveyWave(Node plan) {

    /** One answer of the question. Meaning is empty where the answer is none. */
    record Answer(String code, String label, String meaning, int share) {

        boolean isAware() {
            return meaning.equals("aware");
        }
    }

    /**
     * A group that has its own figure.
     *
     * @param aware weighted percentage of those who answered
     */
    record Audience(String code, String name, int respondents, int aware) {}

    static List<SurveyWave> all(Quotas quotas) {
        return quotas.file("surveys.yaml").at("waves").list().stream()
                .map(SurveyWave::new)
                .toList();
    }

    String text(String key) {
        return plan.at(key).text();
    }

    boolean isWide() {
        return text("layout").equals("wide");
    }

    /** The name of a column, empty where the file has none of the kind. */
    String column(String kind) {
        Node columns = plan.at("columns");
        return columns.has(kind) ? columns.at(kind).text() : "";
    }

    List<Answer> answers() {
        return plan.at("responses").list().stream()
                .map(answer -> new Answer(
                        answer.at("code").text(),
                        answer.at("label").text(),
                        answer.at("meaning").text(),
                        answer.at("share").count()))
                .toList();
    }

    List<Audience> audiences() {
        return plan.at("audiences").list().stream()
                .map(audience -> new Audience(
                        audience.at("code").text(),
                        audience.at("name").text(),
                        audience.at("respondents").count(),
                        audience.at("aware").count()))
                .toList();
    }
}
