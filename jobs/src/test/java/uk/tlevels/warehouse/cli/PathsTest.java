package uk.tlevels.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.FolderCopy;
import uk.tlevels.warehouse.cli.output.ExitCode;

/** A path that is not there, or is something else than is wanted, is said to be so in one line, before anything is done. */
class PathsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    screen {}/none                            | {}/none: there is no such file or folder
                    screen --json {}/none                     | {}/none: there is no such file or folder
                    screen {}/file {}/none                    | {}/none: there is no such file
                    screen {}/file {}                         | {}: it is a folder; a file is wanted
                    screen {} {}/file                         | {}: it is a folder; a file is wanted
                    disclosure-audit {}/none                  | {}/none is not a folder that is there
                    forget --uln-file {}/none                 | {}/none: there is no such file
                    forget --uln-file {}                      | {}: it is a folder; a file is wanted
                    docs {}/file                              | {}/file: it is a file; a folder is wanted
                    contracts export {}/file                  | {}/file: it is a file; a folder is wanted
                    schedule cron -o {}/file                  | {}/file: it is a file; a folder is wanted
                    completion man {}/file                    | {}/file: it is a file; a folder is wanted
                    tables --conf {}/none                     | --conf {}/none: there is no such file
                    tables --conf {}                          | --conf {}: it is a folder; a file is wanted
                    tables --warehouse {}/file                | there is no warehouse in {}/file: it is a file
                    sql -f {}/none                            | {}/none: there is no such file
                    sql -f {}                                 | {}: it is a folder; a file is wanted
                    sql -f {}/latin                           | {}/latin: not a text in UTF-8
                    sql -f {}/file -o {}                      | {}: it is a folder; a file is wanted
                    init {}/file                              | {}/file is there and no folder
                    """)
    void what_is_wrong_with_it_is_said(String arguments, String message) throws IOException {
        Files.writeString(folder.resolve("file"), "select 1");
        Files.write(folder.resolve("latin"), new byte[] {'\'', (byte) 0xe9, '\''});
        List<Path> before = FolderCopy.below(folder);

        Told told = Told.by(arguments.replace("{}", folder.toString()).split(" ", -1));

        assertThat(told.err())
                .startsWith("tlevels: " + message.replace("{}", folder.toString()))
                .hasLineCount(1);
        assertThat(told.code()).isEqualTo(ExitCode.USAGE);
        assertThat(told.out()).isEmpty();
        assertThat(FolderCopy.below(folder)).isEqualTo(before);
    }
}
