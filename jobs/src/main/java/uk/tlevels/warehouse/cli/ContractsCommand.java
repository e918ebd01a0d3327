package uk.tlevels.warehouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.tlevels.warehouse.cli.output.Console;
import uk.tlevels.warehouse.cli.output.ExitCode;
import uk.tlevels.warehouse.cli.process.Given;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.Schemas;
import uk.tlevels.warehouse.contract.TableContract;

/** {@code tlevels contracts}. */
@Command(name = "contracts", description = "The data contracts of all tables.", mixinStandardHelpOptions = true)
final class ContractsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "contracts: do what? There is export");
    }

    @Command(
            name = "export",
            description = {
                "Writes the contract of each table as a whole document of the Open Data Contract Standard, for tools",
                "that read these: DIR/<schema>/<table>.yaml, replaced where it is there."
            },
            mixinStandardHelpOptions = true)
    int export(@Parameters(paramLabel = "DIR", description = "Where the documents go.") Path folder)
            throws IOException {
        Given.folderToWrite(folder);
        Contracts contracts = Contracts.read(Schemas.folder());
        for (TableContract table : contracts.tables()) {
            Path file = folder.resolve(table.name().zone().schema())
                    .resolve(table.name().table() + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, contracts.document(table.name()));
        }
        Console.of(spec).line("%d contracts in %s".formatted(contracts.tables().size(), folder));
        return ExitCode.FINE;
    }
}
