package uk.tlevels.warehouse.ingest.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.tlevels.warehouse.contract.YamlNode;

/**
 * Which headers of a respondents file hold what.
 *
 * @param respondent the respondent's number
 * @param weight the weight; without one every respondent weighs 1
 * @param stratum the stratum of the sample design
 * @param psu the primary sampling unit of the sample design
 * @param panel the respondent's number in a panel
 * @param populationPsus how many primary sampling units the population has in the respondent's stratum
 * @param population the population, when a wave holds more than one
 * @param characteristics what is known of a respondent, of {@link #CHARACTERISTICS}
 * @param question in the long layout: the question's code
 * @param response in the long layout: the answer
 */
public record RespondentColumns(
        String respondent,
        Optional<String> weight,
        Optional<String> stratum,
        Optional<String> psu,
        Optional<String> panel,
        Optional<String> populationPsus,
        Optional<String> population,
        Map<String, String> characteristics,
        Optional<String> question,
        Optional<String> response) {

    /** Characteristics that a column may hold, by which estimates are broken down. */
    static final List<String> CHARACTERISTICS = List.of("programme", "route", "cohort");

    private static final Set<String> ROLES = Stream.concat(
                    Stream.of(
                            "respondent",
                            "weight",
                            "stratum",
                            "psu",
                            "panel",
                            "population_psus",
                            "population",
                            "question",
                            "response"),
                    CHARACTERISTICS.stream())
            .collect(Collectors.toUnmodifiableSet());

    public RespondentColumns {
        characteristics = Map.copyOf(characteristics);
    }

    static RespondentColumns of(YamlNode columns) {
        columns.only(ROLES);
        Map<String, String> characteristics = new HashMap<>();
        CHARACTERISTICS.forEach(
                role -> columns.find(role).map(YamlNode::text).ifPresent(header -> characteristics.put(role, header)));
        return new RespondentColumns(
                columns.require("respondent").text(),
                columns.find("weight").map(YamlNode::text),
                columns.find("stratum").map(YamlNode::text),
                columns.find("psu").map(YamlNode::text),
                columns.find("panel").map(YamlNode::text),
                columns.find("population_psus").map(YamlNode::text),
                columns.find("population").map(YamlNode::text),
                characteristics,
                columns.find("question").map(YamlNode::text),
                columns.find("response").map(YamlNode::text));
    }
}
