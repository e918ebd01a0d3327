package uk.tlevels.warehouse.release.document;

import static uk.tlevels.publishing.text.Span.code;
import static uk.tlevels.publishing.text.Span.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import uk.tlevels.publishing.number.Symbol;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.Line;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.Moment;
import uk.tlevels.warehouse.release.data.RowPlace;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.Edition;
import uk.tlevels.warehouse.release.definition.FilterDefinition;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.narrative.Sentences;

/** The data guidance: what the files of a release hold, under the headings that the Department uses. */
public final class DataGuidance {
    private final ReleaseDefinition release;
    private final Edition edition;
    private final Sentences sentences;

    private DataGuidance(ReleaseDefinition release, Edition edition, Sentences sentences) {
        this.release = release;
        this.edition = edition;
        this.sentences = sentences;
    }

    /** The data guidance of a release. */
    public static Document of(ReleaseDefinition release, Edition edition, Sentences sentences, List<Disclosed> data) {
        return new DataGuidance(release, edition, sentences).document(data);
    }

    private Document document(List<Disclosed> data) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(1, "Description"));
        blocks.add(Block.paragraph("%s, %s%s. %s."
                .formatted(
                        release.about().title(),
                        edition.period().title(),
                        edition.status().map(s -> ", " + s.folder()).orElse(""),
                        release.about().type().title())));
        blocks.add(Block.paragraph(release.about().summary()));
        blocks.add(Block.heading(1, "Coverage"));
        release.documents().coverage().forEach(c -> blocks.add(Block.paragraph(sentences.fill(c))));
        blocks.add(Block.heading(1, "File formats and conventions"));
        blocks.add(Block.paragraph(
                "Data files are comma-separated text in UTF-8, each with a file of metadata beside it."));
        blocks.add(Block.heading(2, "Rounding and suppression"));
        blocks.addAll(Conventions.of(release.policy()));
        blocks.add(Block.heading(2, "Conventions"));
        blocks.add(new Block.TextTable(
                "Symbols in data files",
                List.of("Symbol", "Meaning"),
                // this publisher writes low
                EnumSet.complementOf(EnumSet.of(Symbol.ROUNDS_TO_ZERO)).stream()
                        .map(s -> List.of(Line.of(code(s.code())), Line.of(s.meaning())))
                        .toList()));
        blocks.add(Block.heading(1, "Data files"));
        data.forEach(d -> file(d.shown(), blocks));
        return new Document("Data guidance", blocks);
    }

    private static void file(DataSet dataSet, List<Block> blocks) {
        DataSetDefinition definition = dataSet.definition();
        blocks.add(Block.heading(2, definition.about().title()));
        List<Moment> moments = dataSet.moments();
        List<Line> facts = new ArrayList<>();
        facts.add(Line.of(words("Filename: "), code(definition.file() + ".csv")));
        facts.add(Line.of("Geographic levels: "
                + String.join(
                        ", ",
                        new TreeSet<>(
                                dataSet.places().stream().map(RowPlace::level).toList()))));
        facts.add(Line.of("Time period: %s to %s"
                .formatted(
                        moments.get(0).title(), moments.get(moments.size() - 1).title())));
        if (!dataSet.statuses().isEmpty()) {
            Map<Moment, String> statuses = new TreeMap<>(dataSet.statuses());
            statuses.forEach(
                    (moment, status) -> facts.add(Line.of("Status of %s: %s".formatted(moment.title(), status))));
        }
        facts.add(Line.of("Content: " + definition.about().summary()));
        blocks.add(new Block.Bullets(facts));
        blocks.add(variables(definition));
        if (!definition.about().footnotes().isEmpty()) {
            blocks.add(new Block.Bullets(
                    definition.about().footnotes().stream().map(Line::of).toList()));
        }
    }

    private static Block variables(DataSetDefinition definition) {
        List<List<Line>> rows = new ArrayList<>();
        for (FilterDefinition filter : definition.filters()) {
            filter.group().ifPresent(g -> rows.add(List.of(Line.of(code(g.name())), Line.of(g.label()))));
            rows.add(List.of(Line.of(code(filter.name())), Line.of(filter.label())));
        }
        for (IndicatorDefinition indicator : definition.indicators()) {
            rows.add(List.of(Line.of(code(indicator.name())), Line.of(indicator.label())));
        }
        return new Block.TextTable(
                "Variables of " + definition.about().title(), List.of("Variable", "Description"), rows);
    }
}
