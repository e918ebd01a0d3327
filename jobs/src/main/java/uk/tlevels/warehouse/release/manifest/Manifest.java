package uk.tlevels.warehouse.release.manifest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code manifest.json} of one version of a release. In the file the parts of {@code publication} and {@code basis} stand
 * beside the rest.
 *
 * @param publication what it is
 * @param basis what its words and numbers follow from beside the data
 * @param dataSets the data files by name
 * @param tables the tables that it was made from; {@code maintain} keeps these versions
 * @param inputs what else it was made from
 * @param files the files written, by their path below the folder
 */
public record Manifest(
        @JsonUnwrapped Publication publication,
        @JsonUnwrapped Basis basis,
        SortedMap<String, DataSetEntry> dataSets,
        SortedMap<String, TableVersion> tables,
        Inputs inputs,
        SortedMap<String, WrittenFile> files) {

    /** The name of the file. */
    public static final String FILE = "manifest.json";

    /** The name of the definition beside it. */
    public static final String DEFINITION = "definition.yaml";

    /**
     * What a version is.
     *
     * @param release the name of its definition
     * @param period the academic year, e.g. {@code 2023/24}
     * @param status the publication status, e.g. {@code Provisional}, or empty text
     * @param version the name of its folder
     * @param state whether it may be shown, in the file in capitals
     * @param published the day of publication, or empty text
     */
    public record Publication(
            String release, String period, String status, String version, State state, String published) {
        private Publication unnumbered() {
            return new Publication(release, period, status, "", state, published);
        }
    }

    /**
     * What a version rests on beside its data.
     *
     * @param definitionSha256 the hash of {@code definition.yaml} beside it
     * @param comparedWith the version that changes are told from; empty texts where there is none
     * @param known the versions of this and other releases that readers have, by their folder, each with the hash of its
     *     manifest; disclosure control reckons with them
     * @param codeVersion the software that wrote it
     */
    public record Basis(
            String definitionSha256, ComparedWith comparedWith, SortedMap<String, String> known, String codeVersion) {
        private Basis alone() {
            return new Basis(definitionSha256, ComparedWith.none(), new TreeMap<>(), codeVersion);
        }
    }

    /** Whether a version may be shown. */
    public enum State {
        /** It has a day of publication. */
        PUBLISHED,
        /** Not for publication. */
        DRAFT,
        /** A draft for named people only. */
        EMBARGOED
    }

    /**
     * The version that changes are told from.
     *
     * @param folder below the folder of the release, e.g. {@code 2022-23/1-provisional}
     * @param sha256 the hash of its manifest
     */
    public record ComparedWith(String folder, String sha256) {
        /** Compared with nothing. */
        public static ComparedWith none() {
            return new ComparedWith("", "");
        }
    }

    /**
     * A data file.
     *
     * @param title its title
     * @param table the gold table that it is cut from
     * @param definitionSha256 the hash of how it is cut
     */
    public record DataSetEntry(String title, String table, String definitionSha256) {}

    /**
     * A version of a table.
     *
     * @param version its Delta version
     * @param rows how many rows it has
     * @param contentHash a hash of its rows that only the warehouse can compute
     * @param contractSha256 the hash of its contract
     * @param definitionSha256 the hash of the SQL that computed it, or empty text
     */
    public record TableVersion(
            long version, long rows, String contentHash, String contractSha256, String definitionSha256) {}

    /**
     * A file that was written.
     *
     * @param bytes its size
     * @param sha256 its hash
     */
    public record WrittenFile(long bytes, String sha256) {}

    /**
     * What a release is made from beside its tables.
     *
     * @param buildCodeVersion the software that computed the tables
     * @param parameters the parameters of the build
     * @param sources the files that its tables rest on
     * @param rows how many rows the files of each source brought; by source, since a return may hold few people
     * @param findings what the checks of the tables found
     */
    public record Inputs(
            String buildCodeVersion,
            SortedMap<String, String> parameters,
            List<SourceFile> sources,
            SortedMap<String, SourceRows> rows,
            List<QualityFinding> findings) {
        /** Copies the lists. */
        public Inputs {
            sources = List.copyOf(sources);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A file that tables of the release rest on.
     *
     * @param source the contract that recognised it
     * @param sha256 its hash
     * @param slice the return that it submits
     */
    public record SourceFile(String source, String sha256, String slice) {}

    /**
     * The rows of all files of a source.
     *
     * @param loaded the rows that were taken in
     * @param quarantined the rows that were refused
     */
    public record SourceRows(long loaded, long quarantined) {
        /** Both together. */
        public SourceRows plus(SourceRows others) {
            return new SourceRows(loaded + others.loaded, quarantined + others.quarantined);
        }
    }

    /**
     * A rule that rows of a table break.
     *
     * @param table the table
     * @param rule the rule
     * @param severity {@code error} or {@code warning}
     * @param count how many rows break it
     * @param description the rule in words
     */
    public record QualityFinding(String table, String rule, String severity, long count, String description) {}

    /**
     * Whether two versions would be the same: all but their numbers and the files, which follow from the rest. Tables count
     * by their rows, which upkeep moves to other versions.
     */
    public boolean isMadeFromTheSameAs(Manifest other) {
        return unnumbered().equals(other.unnumbered());
    }

    private Manifest unnumbered() {
        return new Manifest(publication.unnumbered(), basis.alone(), dataSets, unversioned(), inputs, new TreeMap<>());
    }

    private SortedMap<String, TableVersion> unversioned() {
        SortedMap<String, TableVersion> rows = new TreeMap<>();
        tables.forEach((name, t) -> rows.put(
                name, new TableVersion(0, t.rows(), t.contentHash(), t.contractSha256(), t.definitionSha256())));
        return rows;
    }

    /** The manifest of the same version made again by other software, with no file written yet. */
    public Manifest madeAgain(
            String byCodeVersion, ComparedWith comparedWithNow, SortedMap<String, DataSetEntry> dataSetsNow) {
        Basis now = new Basis(basis.definitionSha256(), comparedWithNow, basis.known(), byCodeVersion);
        return new Manifest(publication, now, dataSetsNow, tables, inputs, new TreeMap<>());
    }

    /** The same with the files that were written. */
    public Manifest with(SortedMap<String, WrittenFile> written) {
        return new Manifest(publication, basis, dataSets, tables, inputs, written);
    }
}
