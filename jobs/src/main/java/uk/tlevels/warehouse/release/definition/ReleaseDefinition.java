package uk.tlevels.warehouse.release.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.disclosure.table.Inequality;
import uk.tlevels.publishing.bulletin.Contact;

/**
 * One publication: what it is, its editions, its data sets, its words.
 *
 * @param name the name of its file
 * @param about what its pages say of it
 * @param policy its disclosure control
 * @param editions its periods and statuses
 * @param dataSets its data files
 * @param relations what readers know of its counts beside sums
 * @param narrative the words of the bulletin
 * @param documents the words of the documents beside it
 * @param source where it is defined
 */
public record ReleaseDefinition(
        String name,
        About about,
        Policy policy,
        List<Edition> editions,
        List<DataSetDefinition> dataSets,
        List<Inequality> relations,
        Narrative narrative,
        Documents documents,
        Source source) {

    /** Copies the collections. */
    public ReleaseDefinition {
        editions = List.copyOf(editions);
        dataSets = List.copyOf(dataSets);
        relations = List.copyOf(relations);
    }

    /**
     * What the pages of a release say of it.
     *
     * @param title what people read
     * @param summary one sentence of at most 160 characters
     * @param type the type of statistics
     * @param contact who answers for it
     */
    public record About(String title, String summary, StatisticsType type, Contact contact) {}

    /**
     * The words of the bulletin.
     *
     * @param values the numbers that sentences name
     * @param headlines its tiles, at most six
     * @param sections its sections
     */
    public record Narrative(
            Map<String, ValueDefinition> values, List<Headline> headlines, List<SectionDefinition> sections) {
        /** Copies the collections. */
        public Narrative {
            values = Map.copyOf(values);
            headlines = List.copyOf(headlines);
            sections = List.copyOf(sections);
        }
    }

    /**
     * The words of the documents beside the bulletin.
     *
     * @param methodology the sections of the methodology
     * @param coverage who and what the statistics are about, for the data guidance
     * @param preRelease the roles with access before publication
     */
    public record Documents(List<SectionDefinition> methodology, List<Template> coverage, List<String> preRelease) {
        /** Copies the lists. */
        public Documents {
            methodology = List.copyOf(methodology);
            coverage = List.copyOf(coverage);
            preRelease = List.copyOf(preRelease);
        }
    }

    /**
     * Where a release is defined.
     *
     * @param file the file
     * @param text all that stands in it, kept with every version
     */
    public record Source(String file, String text) {}

    /** The data set of that file. */
    public Optional<DataSetDefinition> dataSet(String name) {
        return dataSets.stream().filter(d -> d.file().equals(name)).findFirst();
    }

    /**
     * The edition of a period.
     *
     * @param status the status; without one, the only or the last edition of the period
     */
    public Optional<Edition> edition(Period period, Optional<PublicationStatus> status) {
        return editions.stream()
                .filter(e -> e.period().equals(period))
                .filter(e -> status.isEmpty() || e.status().equals(status))
                .reduce((earlier, later) -> later);
    }
}
