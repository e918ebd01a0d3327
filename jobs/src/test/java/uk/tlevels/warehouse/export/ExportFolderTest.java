package uk.tlevels.warehouse.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.FolderCopy;

class ExportFolderTest {
    private static final String LIST = String.join(",", Meanings.TABLES) + "\ngold.starts,gold.starts.csv,1,a,b,c\n";

    @TempDir
    private Path folder;

    @Test
    void a_folder_appears_whole_or_not_at_all() throws IOException {
        Path target = folder.resolve("deep/out");

        assertThatThrownBy(() -> new ExportFolder(target, false, false).write(scratch -> {
                    Files.writeString(scratch.resolve("half.csv"), "1");
                    assertThat(target).doesNotExist();
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the disk is full");
        assertThat(folder.resolve("deep")).isEmptyDirectory();

        fill(target, "old");
        assertThat(target.resolve("gold.starts.csv")).hasContent("old");
        assertThat(folder.resolve("deep")).isDirectoryContaining(target::equals);
        try (var beside = Files.list(folder.resolve("deep"))) {
            assertThat(beside).hasSize(1);
        }
    }

    @Test
    void what_is_there_stays_unless_it_is_an_export_that_may_go() throws IOException {
        Path target = folder.resolve("out");
        fill(target, "old");
        Files.writeString(target.resolve(Meanings.PAGE), "page");

        assertThatThrownBy(() -> new ExportFolder(target, false, false)).hasMessageContaining("--overwrite");
        ExportFolder again = new ExportFolder(target, true, false);
        assertThatThrownBy(() -> again.write(scratch -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(target.resolve("gold.starts.csv")).hasContent("old");
        again.write(scratch -> {
            Files.writeString(scratch.resolve(Meanings.TABLES_FILE), LIST);
            Files.writeString(scratch.resolve("gold.starts.csv"), "new");
        });
        assertThat(target.resolve("gold.starts.csv")).hasContent("new");
        assertThat(target.resolve(Meanings.PAGE)).doesNotExist();

        Files.writeString(target.resolve("mine.txt"), "a year's work");
        assertThatThrownBy(() -> new ExportFolder(target, true, false)).hasMessageContaining("mine.txt");
        // put there between the question and the answer
        Files.delete(target.resolve("mine.txt"));
        ExportFolder late = new ExportFolder(target, true, false);
        assertThatThrownBy(() -> late.write(scratch -> Files.writeString(target.resolve("mine.txt"), "late")))
                .hasMessageContaining("mine.txt");
        assertThat(target.resolve("mine.txt")).hasContent("late");
        assertThat(FolderCopy.below(folder)).noneMatch(path -> path.toString().contains(".new-"));
    }

    @Test
    void a_file_or_a_folder_of_something_else_is_never_replaced() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve(Meanings.TABLES_FILE), "a,b\n1,2\n");

        assertThatThrownBy(() -> new ExportFolder(file, true, false)).hasMessageContaining("is not replaced");
        assertThatThrownBy(() -> new ExportFolder(other, true, false)).hasMessageContaining(Meanings.TABLES_FILE);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such rights")
    void people_are_for_the_owner_alone() throws IOException {
        new ExportFolder(folder.resolve("people"), false, true).write(scratch -> {});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("people"))))
                .isEqualTo("rwx------");
    }

    private static void fill(Path target, String text) {
        new ExportFolder(target, false, false).write(scratch -> {
            Files.writeString(scratch.resolve(Meanings.TABLES_FILE), LIST);
            Files.writeString(scratch.resolve("gold.starts.csv"), text);
        });
    }
}
