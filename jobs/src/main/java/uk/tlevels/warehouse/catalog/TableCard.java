package uk.tlevels.warehouse.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.tlevels.warehouse.contract.TableContract;
import uk.tlevels.warehouse.contract.TableName;

/**
 * Everything that is known of one table.
 *
 * @param contract what it promises
 * @param origin where its rows come from
 * @param readBy the tables that are computed from it
 * @param visible what readers see; empty before its first publication
 * @param load the newest file behind it; empty when no file has been taken in
 * @param quality what the checks found when it was last built
 */
public record TableCard(
        TableContract contract,
        Origin origin,
        List<TableName> readBy,
        Optional<Visible> visible,
        Optional<Load> load,
        List<Finding> quality) {
    /** Copies the lists. */
    public TableCard {
        readBy = List.copyOf(readBy);
        quality = List.copyOf(quality);
    }

    /**
     * Where rows come from.
     *
     * @param words in words
     * @param definition the file that says so: an SQL file, or the contract of a source
     * @param inputs the tables that it is computed from
     * @param references the reference files that it reads, as {@code reference.<file>}
     * @param sources the sources whose files are behind it
     */
    public record Origin(
            String words, String definition, List<TableName> inputs, List<String> references, List<String> sources) {
        /** Copies the lists. */
        public Origin {
            inputs = List.copyOf(inputs);
            references = List.copyOf(references);
            sources = List.copyOf(sources);
        }
    }

    /**
     * What readers see.
     *
     * @param publication the number of the latest publication
     * @param version the Delta version
     * @param rows how many rows it has
     * @param since when these very rows became visible
     */
    public record Visible(long publication, long version, long rows, Instant since) {}

    /**
     * The newest file behind a table.
     *
     * @param at when it was taken in
     * @param file its path below the landing folder
     * @param files how many files are behind the table
     */
    public record Load(Instant at, String file, int files) {}

    /**
     * A rule that rows break.
     *
     * @param rule its name in the contract
     * @param severity {@code error} or {@code warning}
     * @param rows how many rows break it
     * @param description the rule in words
     */
    public record Finding(String rule, String severity, long rows, String description) {}
}
