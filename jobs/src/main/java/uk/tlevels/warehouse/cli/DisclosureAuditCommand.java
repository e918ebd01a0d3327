package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.disclosure.attack.Bounds;
import uk.tlevels.disclosure.table.Assumptions;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.output.JsonOption;
import uk.tlevels.warehouse.cli.output.JsonValues;
import uk.tlevels.warehouse.release.audit.Audit;
import uk.tlevels.warehouse.release.audit.StatedPolicy;
import uk.tlevels.warehouse.release.audit.TableFiles;

/** {@code tlevels disclosure-audit}. */
@Command(
        name = "disclosure-audit",
        description =
                "Attacks data files for Explore Education Statistics as a reader could who has all of them: which counts"
                        + " shown as c can be worked out, how narrowly, and from which sums. Needs no warehouse.",
        mixinStandardHelpOptions = true)
final class DisclosureAuditCommand implements Callable<Integer> {
    private static final int WIDTH = 3;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders of releases, or of data files with their metadata; all are attacked together.")
    private List<Path> folders;

    @Mixin
    private JsonOption json;

    @Option(
            names = "--width",
            paramLabel = "N",
            description =
                    "A count is told of when it is known to within less than this (default: the minimum interval that"
                            + " the releases state, or 3).")
    private Optional<Integer> width = Optional.empty();

    @Option(
            names = "--most",
            defaultValue = "20",
            paramLabel = "N",
            description = "How many are printed (default: 20).")
    private int most;

    @Option(
            names = "--zeros-may-be-hidden",
            description =
                    "What is held back may be a zero; otherwise it is taken to be 1 or more, unless the releases state"
                            + " that zeros may be hidden.")
    private boolean zeros;

    @Option(
            names = "--rounding-base",
            paramLabel = "N",
            description =
                    "Counts were rounded to multiples of this (default: what the releases state, or 1, not rounded).")
    private Optional<Integer> roundingBase = Optional.empty();

    @Spec
    private CommandSpec spec;

    /**
     * What is taken for granted.
     *
     * @param width a count is told of when it is known to within less
     * @param smallestHidden the smallest count that is held back
     * @param roundingBase what counts were rounded to
     */
    private record Premises(int width, int smallestHidden, int roundingBase) {
        String words() {
            return "taken for granted: what is held back is %d or more, counts are %s; told is what is known to within less than %d"
                    .formatted(
                            smallestHidden,
                            roundingBase == 1 ? "exact" : "rounded to multiples of " + roundingBase,
                            width);
        }
    }

    private Premises premises() {
        Optional<Policy> stated = StatedPolicy.of(folders);
        return new Premises(
                width.orElse(stated.map(Policy::minimumInterval).orElse(WIDTH)),
                zeros ? 0 : stated.map(Policy::smallestHidden).orElse(1L).intValue(),
                roundingBase.orElse(stated.map(Policy::countBase).orElse(1)));
    }

    @Override
    public Integer call() {
        Premises premises = premises();
        List<PublicTable> tables = new ArrayList<>();
        folders.forEach(folder -> tables.addAll(TableFiles.of(folder, premises.roundingBase())));
        Audit audit = Audit.of(tables, new Assumptions(premises.smallestHidden()), premises.width(), exact -> true);
        Console console = json.console(spec);
        List<String> unread = TableFiles.unread(tables);
        if (json.isAsked()) {
            json.print(spec, object(audit, unread, premises));
        } else {
            print(console, audit, premises);
            unread.forEach(console::line);
        }
        return audit.within(premises.width() - 1) == 0 ? ExitCode.FINE : ExitCode.FAILED;
    }

    private void print(Console console, Audit audit, Premises premises) {
        console.line(premises.words());
        audit.hidden().stream()
                .filter(f -> f.isWithin(premises.width() - 1))
                .sorted(Comparator.comparingLong(f -> f.interval().width()))
                .limit(most)
                .forEach(finding -> {
                    console.line("%s is %s, %s:"
                            .formatted(
                                    finding.cell(),
                                    finding.interval().words(),
                                    finding.way().words()));
                    finding.because().forEach(words -> console.line("    " + words));
                });
        audit.contradictions().stream()
                .limit(most)
                .forEach(words -> console.line("does not hold, and was left out: " + words));
        console.line(
                "%,d counts of %,d files and %,d equations between them: %,d are held back, of which %,d are known exactly"
                        .formatted(
                                audit.cells(),
                                audit.tables(),
                                audit.equations(),
                                audit.hidden().size(),
                                audit.within(0)));
        for (int within = 1; within < premises.width(); within++) {
            console.line(
                    "%,d are known to within %d".formatted(audit.within(within) - audit.within(within - 1), within));
        }
    }

    private static Map<String, Object> object(Audit audit, List<String> unread, Premises premises) {
        return JsonValues.of(
                "width",
                premises.width(),
                "smallest_hidden",
                premises.smallestHidden(),
                "rounding_base",
                premises.roundingBase(),
                "files",
                audit.tables(),
                "counts",
                audit.cells(),
                "equations",
                audit.equations(),
                "known_exactly",
                audit.within(0),
                "hidden",
                audit.hidden().stream().map(DisclosureAuditCommand::object).toList(),
                "contradictions",
                audit.contradictions(),
                "not_read",
                unread);
    }

    private static Map<String, Object> object(Audit.Finding finding) {
        Bounds interval = finding.interval();
        return JsonValues.of(
                "cell",
                finding.cell(),
                "low",
                interval.low(),
                "high",
                interval.isBounded() ? Optional.of(interval.high()) : Optional.empty(),
                "way",
                finding.way().words(),
                "because",
                finding.because());
    }
}
