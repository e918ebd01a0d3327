package uk.tlevels.warehouse.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import uk.tlevels.warehouse.benchmark.pipeline.MeasuredRun;
import uk.tlevels.warehouse.benchmark.pipeline.RunMeasure;

/** Prints measured runs side by side: a column for each, a line for each figure. */
public final class RunsTable {
    private static final String NOT_COUNTED = "-";

    private final Console console;

    public RunsTable(Console console) {
        this.console = console;
    }

    public void print(List<MeasuredRun> runs) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("", runs, run -> run.label().text()));
        lines.add(line("master", runs, MeasuredRun::master));
        lines.add(line("storage", runs, MeasuredRun::storage));
        for (RunMeasure figure : RunMeasure.values()) {
            lines.add(line(figure.words(), runs, run -> Optional.ofNullable(
                            run.figures().get(figure))
                    .map(number -> text(figure, number))
                    .orElse(NOT_COUNTED)));
        }
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column <= runs.size(); column++) {
            widths.add(width(lines, column));
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder(padded(line.get(0), -widths.get(0)));
            for (int column = 1; column < line.size(); column++) {
                text.append("  ").append(padded(line.get(column), widths.get(column)));
            }
            console.line(text.toString());
        }
    }

    private static List<String> line(String what, List<MeasuredRun> runs, Function<MeasuredRun, String> cell) {
        List<String> line = new ArrayList<>(List.of(what));
        runs.forEach(run -> line.add(cell.apply(run)));
        return line;
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElseThrow();
    }

    /** Negative widths align to the left. */
    private static String padded(String text, int width) {
        return String.format(Locale.ROOT, "%" + width + "s", text);
    }

    private static String text(RunMeasure figure, long number) {
        return switch (figure.unit()) {
            case COUNT -> String.format(Locale.ROOT, "%,d", number);
            case BYTES -> Console.bytes(number);
            case MILLISECONDS -> String.format(Locale.ROOT, "%,.1f s", number / 1e3);
        };
    }
}
