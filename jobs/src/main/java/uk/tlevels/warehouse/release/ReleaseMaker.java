package uk.tlevels.warehouse.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.tlevels.disclosure.table.Inequality;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.publishing.bulletin.Banner;
import uk.tlevels.publishing.bulletin.BulletinPage;
import uk.tlevels.publishing.bulletin.DocumentPage;
import uk.tlevels.publishing.screening.PublisherNotes;
import uk.tlevels.publishing.screening.ScreeningReport;
import uk.tlevels.publishing.spreadsheet.AccessibleWorkbook;
import uk.tlevels.publishing.spreadsheet.SpreadsheetFormat;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.MarkdownRenderer;
import uk.tlevels.warehouse.contract.Sha256;
import uk.tlevels.warehouse.release.audit.TableFiles;
import uk.tlevels.warehouse.release.compare.Comparison;
import uk.tlevels.warehouse.release.compare.EarlierNumbers;
import uk.tlevels.warehouse.release.compare.ReleaseVersion;
import uk.tlevels.warehouse.release.compare.Revisions;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.DisclosureControl;
import uk.tlevels.warehouse.release.data.GoldReader;
import uk.tlevels.warehouse.release.data.Matrix;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.ReleaseReader;
import uk.tlevels.warehouse.release.document.DataGuidance;
import uk.tlevels.warehouse.release.document.Methodology;
import uk.tlevels.warehouse.release.document.PreReleaseAccess;
import uk.tlevels.warehouse.release.document.PublishedFigure;
import uk.tlevels.warehouse.release.document.QualityFiles;
import uk.tlevels.warehouse.release.document.QualityReport;
import uk.tlevels.warehouse.release.document.ReleaseNote;
import uk.tlevels.warehouse.release.document.Standards;
import uk.tlevels.warehouse.release.ees.BulkUpload;
import uk.tlevels.warehouse.release.ees.DataFile;
import uk.tlevels.warehouse.release.ees.MetaFile;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.narrative.Bulletins;
import uk.tlevels.warehouse.release.narrative.Sentences;
import uk.tlevels.warehouse.release.narrative.Workbooks;
import uk.tlevels.warehouse.release.store.ReleaseException;

/** Makes all files of one version in memory. Nothing is written before everything is made. */
final class ReleaseMaker {
    private final ReleaseDefinition release;
    private final Edition edition;
    private final GoldReader gold;
    private final List<ReleaseVersion> known;
    private final CountsBehind counts;
    private final ReleaseReader definitions;

    /**
     * A maker.
     *
     * @param known the versions of this and other releases that readers have
     * @param counts what stood behind them
     * @param definitions reads their definitions
     */
    ReleaseMaker(
            ReleaseDefinition release,
            Edition edition,
            GoldReader gold,
            List<ReleaseVersion> known,
            CountsBehind counts,
            ReleaseReader definitions) {
        this.release = release;
        this.edition = edition;
        this.gold = gold;
        this.known = List.copyOf(known);
        this.counts = counts;
        this.definitions = definitions;
    }

    /**
     * A version that is not written yet.
     *
     * @param behind its data files before anything was held back, by data set
     * @param toldBefore how many small counts other releases tell whether or not this one is written
     */
    record Made(
            String folder,
            Manifest manifest,
            SortedMap<String, byte[]> contents,
            SortedMap<String, byte[]> behind,
            int toldBefore)
            implements ReleaseVersion {
        @Override
        public byte[] file(String path) {
            return contents.get(path);
        }
    }

    /**
     * Makes a version.
     *
     * @param folder its folder below that of the release
     * @param manifest what it is made from, without files
     * @param earlier the version that changes are told from
     * @param figures figures that are published elsewhere
     * @throws ReleaseException when a data file fails a check of the screener, or a small count can be worked out
     */
    Made make(String folder, Manifest manifest, Optional<ReleaseVersion> earlier, List<PublishedFigure> figures) {
        List<PublicTable> published = published();
        List<Inequality> relations = relations();
        DisclosureControl.Result result = disclosed(relations, published);
        List<Disclosed> data = result.dataSets();
        Audited audited = Audited.of(release.policy(), relations, data, published, later());
        SortedMap<String, byte[]> contents = new TreeMap<>();
        Map<String, ScreeningReport> screening = new LinkedHashMap<>();
        Map<String, byte[]> upload = new LinkedHashMap<>();
        for (Disclosed disclosed : data) {
            DataSet shown = disclosed.shown();
            String file = shown.definition().file();
            upload.put(file + ".csv", DataFile.of(shown));
            upload.put(file + ".meta.csv", MetaFile.of(shown));
            screening.put(file + ".csv", Screened.of(release, shown, upload));
        }
        Screened.refuse(release, screening);
        upload.put(BulkUpload.NAMES, BulkUpload.names(release.dataSets()));
        upload.forEach((name, bytes) -> contents.put("data/" + name, bytes));
        contents.put(release.name() + "-upload.zip", BulkUpload.zip(upload));
        contents.put(Manifest.DEFINITION, release.source().text().getBytes(StandardCharsets.UTF_8));

        Optional<Revisions> revisions = earlier.map(
                version -> Comparison.of(version, new Made(folder, manifest, contents, new TreeMap<>(), 0)));
        Sentences sentences = new Sentences(
                release,
                edition,
                data,
                earlier.filter(version -> edition.comparedWith().isPresent()).map(EarlierNumbers::new));
        Bulletins bulletins =
                new Bulletins(release, edition, manifest.publication().state());
        workbook(new Workbooks(release, edition, bulletins).of(data), contents);
        contents.put(PublisherNotes.FILE, Screened.notes(release, data).bytes());
        QualityFiles.of(manifest.inputs(), revisions).forEach((name, bytes) -> contents.put("quality/" + name, bytes));

        List<Document> annexes = List.of(
                ReleaseNote.of(edition, revisions),
                DataGuidance.of(release, edition, sentences, data),
                Methodology.of(release, sentences),
                PreReleaseAccess.of(release, edition),
                Standards.of(release, edition));
        List<Document> documents = new ArrayList<>(annexes);
        documents.add(new QualityReport(
                        release.policy(),
                        manifest.inputs(),
                        result,
                        audited.audit().without(audited.toldBefore()),
                        screening,
                        revisions,
                        figures)
                .document());
        for (Document document : documents) {
            document(document, bulletins, contents);
        }
        contents.put("bulletin.html", utf8(BulletinPage.render(bulletins.of(sentences, annexes))));
        return new Made(
                folder,
                manifest.with(written(contents)),
                contents,
                behind(data),
                audited.toldBefore().size());
    }

    /** What readers have that was published after this edition. */
    private List<String> later() {
        return known.stream()
                .filter(version -> edition.published()
                        .filter(day -> day.toString()
                                        .compareTo(
                                                version.manifest().publication().published())
                                < 0)
                        .isPresent())
                .map(ReleaseVersion::name)
                .toList();
    }

    private List<PublicTable> published() {
        List<PublicTable> tables = new ArrayList<>();
        for (ReleaseVersion version : known) {
            for (String file : version.manifest().dataSets().keySet()) {
                byte[] shown = version.file("data/" + file + ".csv");
                byte[] meta = version.file("data/" + file + ".meta.csv");
                tables.add(counts.of(version, file)
                        .map(exact -> TableFiles.table(version.name(), file, shown, meta, exact))
                        .orElseGet(() -> TableFiles.table(version.name(), file, shown, meta, 1)));
            }
        }
        return tables;
    }

    /** What readers know of the counts of this and the other releases beside sums. */
    private List<Inequality> relations() {
        Set<Inequality> relations = new LinkedHashSet<>(release.relations());
        known.stream()
                .map(version -> new String(version.file(Manifest.DEFINITION), StandardCharsets.UTF_8))
                .distinct()
                .forEach(text -> relations.addAll(
                        definitions.read(Manifest.DEFINITION, text).relations()));
        return List.copyOf(relations);
    }

    private static SortedMap<String, byte[]> behind(List<Disclosed> data) {
        SortedMap<String, byte[]> behind = new TreeMap<>();
        data.forEach(d -> behind.put(d.exact().definition().file(), DataFile.of(d.exact())));
        return behind;
    }

    private DisclosureControl.Result disclosed(List<Inequality> relations, List<PublicTable> published) {
        List<DataSet> complete = new ArrayList<>();
        for (DataSetDefinition definition : release.dataSets()) {
            complete.add(Matrix.complete(gold.read(definition)));
        }
        return new DisclosureControl(release.policy(), relations).of(complete, published);
    }

    private void workbook(AccessibleWorkbook workbook, Map<String, byte[]> contents) {
        for (SpreadsheetFormat format : SpreadsheetFormat.values()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                format.write(workbook, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            contents.put(release.name() + "." + format.extension(), bytes.toByteArray());
        }
    }

    private static void document(Document document, Bulletins bulletins, Map<String, byte[]> contents) {
        String path = "documents/" + document.name();
        contents.put(path + ".md", utf8(MarkdownRenderer.render(marked(document, bulletins.banner()))));
        contents.put(
                path + ".html",
                utf8(DocumentPage.render(document, Bulletins.PUBLISHER, bulletins.banner(), Bulletins.licence())));
    }

    /** HTML and spreadsheet have a place for a banner of their own. */
    private static Document marked(Document document, Optional<Banner> banner) {
        List<Block> blocks = new ArrayList<>();
        banner.ifPresent(b -> blocks.add(Block.paragraph(b.heading() + ". " + b.text())));
        blocks.addAll(document.blocks());
        return new Document(document.title(), blocks);
    }

    private static SortedMap<String, Manifest.WrittenFile> written(SortedMap<String, byte[]> contents) {
        SortedMap<String, Manifest.WrittenFile> written = new TreeMap<>();
        contents.forEach((path, bytes) -> written.put(path, new Manifest.WrittenFile(bytes.length, Sha256.of(bytes))));
        return written;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
