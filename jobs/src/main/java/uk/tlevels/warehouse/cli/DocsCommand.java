package uk.tlevels.warehouse.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.catalog.Catalog;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.process.Given;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.docs.Site;
import uk.tlevels.warehouse.pipeline.Warehouse;
import uk.tlevels.warehouse.pipeline.lineage.ColumnLineage;
import uk.tlevels.warehouse.release.Releases;

/** {@code tlevels docs}. */
@Command(
        name = "docs",
        description = "Writes the documentation of the warehouse as pages that need no network.",
        mixinStandardHelpOptions = true)
final class DocsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "DIR", description = "The folder that the pages go to.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Given.folderToWrite(folder);
        try (Warehouse warehouse = Warehouse.openToRead(options.settings(), console)) {
            Map<String, String> files = Site.files(
                    new Catalog(warehouse),
                    ColumnLineage.of(warehouse),
                    new Releases(warehouse, Schemas.folder().resolve("releases")).all());
            Site.write(files, folder);
            console.line("%s: %,d files; open index.html".formatted(folder, files.size()));
            return ExitCode.FINE;
        }
    }
}
