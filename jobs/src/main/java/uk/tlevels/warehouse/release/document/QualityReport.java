package uk.tlevels.warehouse.release.document;

import static uk.tlevels.publishing.text.Span.code;
import static uk.tlevels.publishing.text.Span.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.publishing.screening.CheckResult;
import uk.tlevels.publishing.screening.ScreeningReport;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.text.Block;
import uk.tlevels.publishing.text.Document;
import uk.tlevels.publishing.text.Line;
import uk.tlevels.warehouse.release.audit.Audit;
import uk.tlevels.warehouse.release.compare.Revisions;
import uk.tlevels.warehouse.release.data.Disclosed;
import uk.tlevels.warehouse.release.data.DisclosureControl;
import uk.tlevels.warehouse.release.data.Reason;
import uk.tlevels.warehouse.release.manifest.Manifest;

/**
 * The quality report of a release.
 *
 * @param policy its disclosure control
 * @param inputs what it was made from
 * @param disclosed its data sets, and what their protection costs
 * @param audit what an attack on it finds of its small counts
 * @param screening what the screener said of each data file
 * @param revisions what changed since the version it is compared with
 * @param figures figures that are published elsewhere
 */
public record QualityReport(
        Policy policy,
        Manifest.Inputs inputs,
        DisclosureControl.Result disclosed,
        Audit audit,
        Map<String, ScreeningReport> screening,
        Optional<Revisions> revisions,
        List<PublishedFigure> figures) {
    private static final int MOST_MOVES = 15;

    /** Copies the collections. */
    public QualityReport {
        screening = new LinkedHashMap<>(screening);
        figures = List.copyOf(figures);
    }

    /** The report as a document. */
    public Document document() {
        List<Block> blocks = new ArrayList<>();
        Stream.of(checks(), sources(), bases(), suppression(), revised(), elsewhere())
                .forEach(blocks::addAll);
        return new Document("Quality report", blocks);
    }

    private List<Block> checks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(1, "Checks"));
        List<List<Line>> rows = new ArrayList<>();
        screening.forEach((file, report) -> rows.add(List.of(
                Line.of(code(file)),
                number(report.count(Verdict.PASS)),
                number(report.count(Verdict.WARN)),
                number(report.count(Verdict.FAIL)),
                Line.of(String.join(
                        ", ",
                        report.results().stream()
                                .filter(r -> r.result() == Verdict.WARN)
                                .map(CheckResult::check)
                                .distinct()
                                .toList())))));
        blocks.add(new Block.TextTable(
                "Checks of the data files",
                List.of("Data file", "Passed", "Warnings", "Failed", "Checks that warn"),
                rows));
        if (inputs.findings().isEmpty()) {
            blocks.add(Block.paragraph("No check of the tables behind this release found anything."));
        } else {
            blocks.add(new Block.TextTable(
                    "Findings in the tables behind this release",
                    List.of("Table", "Rule", "Severity", "Rows", "What it means"),
                    inputs.findings().stream()
                            .map(f -> List.of(
                                    Line.of(code(f.table())),
                                    Line.of(code(f.rule())),
                                    Line.of(f.severity()),
                                    number(f.count()),
                                    Line.of(f.description())))
                            .toList()));
        }
        return blocks;
    }

    private List<Block> sources() {
        Map<String, Long> files = new TreeMap<>();
        inputs.sources().forEach(f -> files.merge(f.source(), 1L, Long::sum));
        return List.of(
                Block.heading(1, "Sources"),
                Block.paragraph(
                        words("Every file with its SHA-256 and its return is in "),
                        code("quality/sources.csv"),
                        words(".")),
                new Block.TextTable(
                        "Files behind this release",
                        List.of("Source", "Files", "Rows loaded", "Rows refused"),
                        inputs.rows().entrySet().stream()
                                .map(e -> List.of(
                                        Line.of(code(e.getKey())),
                                        number(files.getOrDefault(e.getKey(), 0L)),
                                        number(e.getValue().loaded()),
                                        number(e.getValue().quarantined())))
                                .toList()));
    }

    private List<Block> bases() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(1, "Survey bases"));
        List<List<Line>> rows = disclosed.dataSets().stream()
                .map(d -> new Bases(policy, d))
                .filter(Bases::hasEstimates)
                .map(b -> List.of(Line.of(code(b.file())), number(b.smallest()), number(b.low()), number(b.tooLow())))
                .toList();
        blocks.add(
                rows.isEmpty()
                        ? Block.paragraph("There are no survey estimates in this release.")
                        : new Block.TextTable(
                                "Bases of survey estimates",
                                List.of(
                                        "Data file",
                                        "Smallest base",
                                        String.format(
                                                Locale.ROOT, "Rows to treat with caution (below %d)", policy.lowBase()),
                                        String.format(Locale.ROOT, "Rows not shown (below %d)", policy.minimumBase())),
                                rows));
        return blocks;
    }

    private List<Block> suppression() {
        List<List<Line>> rows = new ArrayList<>();
        for (Disclosed d : disclosed.dataSets()) {
            Map<Reason, Long> hidden = d.hidden();
            rows.add(List.of(
                    Line.of(code(d.shown().definition().file())),
                    number((long) d.shown().rows().size()
                            * d.shown().definition().indicators().size()),
                    // how many of a file's are small themselves would tell which, where nearly all are
                    number(hidden.getOrDefault(Reason.SMALL_COUNT, 0L) + hidden.getOrDefault(Reason.COMPANION, 0L)),
                    number(hidden.getOrDefault(Reason.DERIVED, 0L)),
                    number(hidden.getOrDefault(Reason.LOW_BASE, 0L))));
        }
        return List.of(
                Block.heading(1, "Suppression"),
                new Block.TextTable(
                        "Cells that are not shown, by reason",
                        List.of(
                                "Data file",
                                "Cells",
                                "Counts below the threshold, or that would give one back",
                                sentence(Reason.DERIVED.words()),
                                sentence(Reason.LOW_BASE.words())),
                        rows),
                Block.paragraph(attacked()));
    }

    private String attacked() {
        List<Audit.Finding> small = audit.hidden().stream()
                .filter(f -> f.exact().filter(policy::isSmall).isPresent())
                .toList();
        if (small.isEmpty()) {
            return "No count of this release is below the threshold.";
        }
        long narrowest =
                small.stream().mapToLong(f -> f.interval().width()).min().orElseThrow();
        return String.format(
                Locale.ROOT,
                "An attack with everything that this release and the others that readers have tell, %,d counts and %,d equations between them, leaves each count below the threshold an interval; the ends of the narrowest are %d apart, and the policy asks for %d.%s",
                audit.cells(),
                audit.equations(),
                narrowest,
                policy.minimumInterval(),
                disclosed.companions() < small.size()
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " There are %,d of them, among them those of the other releases and what places that are left out have together. For their sake %,d other counts are held back; no choice could do with fewer than %,d.",
                                small.size(),
                                disclosed.companions(),
                                disclosed.fewest()));
    }

    private List<Block> revised() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(1, "Revisions"));
        if (revisions.isEmpty()) {
            blocks.add(Block.paragraph("There is no earlier version to compare with."));
            return blocks;
        }
        Revisions since = revisions.get();
        blocks.add(Block.paragraph(
                words("Since version " + since.earlier() + ". Every cell that changed is in "),
                code("quality/revisions.csv"),
                words(".")));
        blocks.add(new Block.TextTable(
                "Changes by data file",
                List.of("Data file", "Cells in both", "Cells revised", "Rows new", "Rows gone", "Cause of revisions"),
                since.dataSets().stream()
                        .map(d -> List.of(
                                Line.of(code(d.file())),
                                number(d.compared()),
                                number(d.revised()),
                                number(d.added()),
                                number(d.removed()),
                                Line.of(d.moves().isEmpty() ? "none" : d.cause().words())))
                        .toList()));
        List<List<Line>> largest = since.dataSets().stream()
                .flatMap(d -> d.moves().stream()
                        .limit(MOST_MOVES)
                        .map(m -> List.of(
                                Line.of(code(d.file())),
                                Line.of(m.row()),
                                Line.of(code(m.indicator())),
                                Line.of(m.before()),
                                Line.of(m.after()),
                                Line.of(d.cause().words()))))
                .toList();
        if (!largest.isEmpty()) {
            blocks.add(new Block.TextTable(
                    "The largest moves of each data file",
                    List.of("Data file", "Row", "Indicator", "Before", "After", "Cause"),
                    largest));
        }
        return blocks;
    }

    private List<Block> elsewhere() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.heading(1, "Figures published elsewhere"));
        List<PublishedFigure> differing =
                figures.stream().filter(f -> !f.agrees()).toList();
        blocks.add(Block.paragraph(String.format(
                Locale.ROOT,
                "Of %,d figures that other publications state, %,d agree with the tables of this release.",
                figures.size(),
                figures.size() - differing.size())));
        if (!differing.isEmpty()) {
            blocks.add(new Block.TextTable(
                    "Figures that differ",
                    List.of("Figure", "Words", "Published", "Computed", "Note"),
                    differing.stream()
                            .map(f -> List.of(
                                    Line.of(code(f.id())),
                                    Line.of(f.quote()),
                                    Line.of(f.published()),
                                    Line.of(f.computed()),
                                    Line.of(f.note())))
                            .toList()));
        }
        return blocks;
    }

    private static Line number(long value) {
        return Line.of(String.format(Locale.ROOT, "%,d", value));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
