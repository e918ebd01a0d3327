package uk.tlevels.warehouse.release.definition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.publishing.bulletin.Contact;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.YamlNode;

/** Reads the definition of a release, whose form {@code schemas/releases/README.md} describes. */
public final class ReleaseReader {
    private static final Set<String> KEYS = Set.of(
            "name",
            "title",
            "summary",
            "type",
            "contact",
            "disclosure",
            "editions",
            "data_sets",
            "relations",
            "values",
            "headlines",
            "sections",
            "methodology",
            "coverage",
            "pre_release_access",
            "shared");
    private static final int LONGEST_SUMMARY = 160;
    private static final int LONGEST_TITLE = 60;

    private final Contracts contracts;

    /** A reader of definitions over the tables of some contracts. */
    public ReleaseReader(Contracts contracts) {
        this.contracts = contracts;
    }

    /**
     * Reads one definition.
     *
     * @param file the name used in messages
     * @throws ContractException for the first thing that is wrong, with its line
     */
    public ReleaseDefinition read(String file, String text) {
        YamlNode document = YamlNode.parse(file, text).only(KEYS);
        List<DataSetDefinition> dataSets = dataSets(document);
        NarrativeReader narrative = new NarrativeReader(dataSets);
        var values = narrative.values(document);
        return new ReleaseDefinition(
                Names.file(document.require("name")),
                new ReleaseDefinition.About(
                        Names.atMost(document.require("title"), LONGEST_TITLE),
                        Names.atMost(document.require("summary"), LONGEST_SUMMARY),
                        type(document.require("type")),
                        contact(document.require("contact"))),
                policy(document.require("disclosure")),
                editions(document.require("editions")),
                dataSets,
                new RelationReader(dataSets).relations(document),
                new ReleaseDefinition.Narrative(
                        values, narrative.headlines(document), narrative.sections(document, "sections")),
                new ReleaseDefinition.Documents(
                        narrative.sections(document, "methodology"),
                        narrative.templates(document, "coverage"),
                        document.require("pre_release_access").texts()),
                new ReleaseDefinition.Source(file, text));
    }

    private List<DataSetDefinition> dataSets(YamlNode document) {
        DataSetReader reader = new DataSetReader(contracts);
        List<DataSetDefinition> dataSets = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (YamlNode node : document.require("data_sets").items()) {
            DataSetDefinition dataSet = reader.read(node);
            if (!files.add(dataSet.file())) {
                throw node.require("file").error("data set '" + dataSet.file() + "' is given twice");
            }
            dataSets.add(dataSet);
        }
        return dataSets;
    }

    private static StatisticsType type(YamlNode node) {
        return StatisticsType.parse(node.text())
                .orElseThrow(() -> node.error("'%s' is no type of release; Explore Education Statistics has %s"
                        .formatted(node.text(), StatisticsType.titles())));
    }

    private static Contact contact(YamlNode node) {
        node.only(Set.of("team", "email", "statistician"));
        return new Contact(
                node.require("team").text(),
                node.require("statistician").text(),
                node.require("email").text(),
                Optional.empty());
    }

    /**
     * What a definition hides by, whatever contracts it was written for.
     *
     * @param file the name used in messages
     * @throws ContractException when it does not say so
     */
    public static Policy policy(String file, String text) {
        return policy(YamlNode.parse(file, text).require("disclosure"));
    }

    private static Policy policy(YamlNode node) {
        node.only(Set.of("threshold", "minimum_interval", "zeros", "count_base", "minimum_base", "low_base"));
        try {
            int threshold = DataSetReader.number(node.require("threshold"));
            return new Policy(
                    threshold,
                    node.find("minimum_interval").map(DataSetReader::number).orElse(threshold),
                    node.find("zeros").map(ReleaseReader::zeros).orElse(Policy.Zeros.SHOWN),
                    DataSetReader.number(node.require("count_base")),
                    DataSetReader.number(node.require("minimum_base")),
                    DataSetReader.number(node.require("low_base")));
        } catch (IllegalArgumentException e) {
            throw node.error(e.getMessage());
        }
    }

    private static Policy.Zeros zeros(YamlNode node) {
        return switch (node.text()) {
            case "shown" -> Policy.Zeros.SHOWN;
            case "may be hidden" -> Policy.Zeros.MAY_BE_HIDDEN;
            default -> throw node.error("'" + node.text() + "' is neither 'shown' nor 'may be hidden'");
        };
    }

    private static List<Edition> editions(YamlNode nodes) {
        List<Edition> editions = new ArrayList<>();
        for (YamlNode node : nodes.items()) {
            node.only(Set.of("period", "status", "published", "compared_with", "note", "next"));
            Edition edition = new Edition(
                    period(node.require("period")),
                    node.find("status").map(ReleaseReader::status),
                    node.find("published").map(ReleaseReader::day),
                    node.find("compared_with").map(ReleaseReader::comparison),
                    node.require("note").text().strip(),
                    node.find("next").map(next -> next.text().strip()),
                    node.line());
            boolean twice = editions.stream()
                    .anyMatch(e ->
                            e.period().equals(edition.period()) && e.status().equals(edition.status()));
            if (twice) {
                throw node.error("the edition of " + edition.period().title() + " at this status is given twice");
            }
            editions.add(edition);
        }
        if (editions.isEmpty()) {
            throw nodes.error("a release has at least one edition");
        }
        return editions;
    }

    private static Edition.Comparison comparison(YamlNode node) {
        node.only(Set.of("period", "status"));
        Optional<PublicationStatus> status = node.find("status").map(ReleaseReader::status);
        return new Edition.Comparison(period(node.require("period")), status, node.line());
    }

    private static Period period(YamlNode node) {
        return Period.parse(node.text())
                .orElseThrow(() -> node.error("'" + node.text() + "' is not an academic year such as 2023/24"));
    }

    private static PublicationStatus status(YamlNode node) {
        return PublicationStatus.parse(node.text())
                .orElseThrow(() ->
                        node.error("'" + node.text() + "' is no status; known: Provisional, Interim, Revised, Final"));
    }

    private static LocalDate day(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.error("'" + node.text() + "' is not a day such as 2024-04-25");
        }
    }
}
