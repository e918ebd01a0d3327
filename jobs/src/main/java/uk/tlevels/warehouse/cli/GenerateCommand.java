package uk.tlevels.warehouse.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import uk.tlevels.generator.GenerationReport;
import uk.tlevels.generator.Generator;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** {@code tlevels generate}. */
@Command(
        name = "generate",
        description = "Writes a synthetic national population in the real file formats.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Mixin
    private GeneratorOptions generator;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        write(console, Path.of(options.settings().landing()), generator);
        return ExitCode.FINE;
    }

    /** Writes the population and says so. */
    static void write(Console console, Path landing, GeneratorOptions options) {
        console.phase("generate");
        long started = System.nanoTime();
        GenerationReport report = new Generator(options.seed(), options.scale()).writeTo(landing);
        console.line("generated  %,d files, %s in %.1f s, in %s"
                .formatted(
                        report.files().size(),
                        Console.bytes(report.bytes()),
                        (System.nanoTime() - started) / 1e9,
                        landing));
    }

    /** Options of the generator. */
    static final class GeneratorOptions {
        @picocli.CommandLine.Option(
                names = "--seed",
                defaultValue = "1",
                description = "Individuals, dates and noise; the same seed gives the same bytes (default: 1).")
        private long seed;

        @picocli.CommandLine.Option(
                names = "--scale",
                defaultValue = "1",
                description = "Multiplies the population (default: 1, the nation).")
        private BigDecimal scale;

        long seed() {
            return seed;
        }

        BigDecimal scale() {
            return scale;
        }
    }
}
