package uk.tlevels.warehouse.ingest.survey;

import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.contract.YamlNode;

/**
 * Which headers of a respondents file hold what.
 *
 * @param respondent the respondent's number
 * @param weight the weight; without one every respondent weighs 1
 * @param stratum the stratum of the sample design
 * @param psu the primary sampling unit of the sample design
 * @param panel the respondent's number in a panel
 * @param population the population, when a wave holds more than one
 * @param question in the long layout: the question's code
 * @param response in the long layout: the answer
 */
public record RespondentColumns(
        String respondent,
        Optional<String> weight,
        Optional<String> stratum,
        Optional<String> psu,
        Optional<String> panel,
        Optional<String> population,
        Optional<String> question,
        Optional<String> response) {

    static RespondentColumns of(YamlNode columns) {
        columns.only(Set.of("respondent", "weight", "stratum", "psu", "panel", "population", "question", "response"));
        return new RespondentColumns(
                columns.require("respondent").text(),
                columns.find("weight").map(YamlNode::text),
                columns.find("stratum").map(YamlNode::text),
                columns.find("psu").map(YamlNode::text),
                columns.find("panel").map(YamlNode::text),
                columns.find("population").map(YamlNode::text),
                columns.find("question").map(YamlNode::text),
                columns.find("response").map(YamlNode::text));
    }
}
