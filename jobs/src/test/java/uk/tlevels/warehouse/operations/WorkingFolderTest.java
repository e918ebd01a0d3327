package uk.tlevels.warehouse.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.config.Secret;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.operations.setup.WorkingFolder;

class WorkingFolderTest {
    @TempDir
    private Path folder;

    @Test
    void the_key_is_new_each_time_and_for_its_owner_alone() throws IOException {
        Set<String> keys = new HashSet<>();
        for (String name : List.of("a", "b", "c")) {
            WorkingFolder.make(folder.resolve(name), "tlevels");
            Path key = folder.resolve(name).resolve("pseudonym.key");
            keys.add(Files.readString(key));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
            assertThat(Base64.getDecoder().decode(Files.readString(key).strip()))
                    .hasSize(32);
        }
        assertThat(keys).hasSize(3);
    }

    @Test
    void nothing_that_is_there_is_written() throws IOException {
        Path key = Files.writeString(folder.resolve("pseudonym.key"), "the key of years");
        Path conf = Files.writeString(folder.resolve("tlevels.conf"), "");

        List<WorkingFolder.Part> parts = WorkingFolder.make(folder, "tlevels");

        assertThat(key).hasContent("the key of years");
        assertThat(conf).isEmptyFile();
        assertThat(parts)
                .contains(new WorkingFolder.Part(key, false), new WorkingFolder.Part(conf, false))
                .contains(new WorkingFolder.Part(folder.resolve("README.md"), true));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> WorkingFolder.make(file, "tlevels")).hasMessageContaining("is there and no folder");
    }

    @Test
    void its_settings_are_read_and_those_that_are_commented_out_are_the_defaults() throws IOException {
        WorkingFolder.make(folder, "tlevels");
        Path conf = folder.resolve("tlevels.conf");
        String whole = Files.readString(conf)
                .replace("\"warehouse\"", "\"" + folder.resolve("warehouse") + "\"")
                .replace("\"landing\"", "\"" + folder.resolve("landing") + "\"")
                .replace("\"pseudonym.key\"", "\"" + folder.resolve("pseudonym.key") + "\"");
        Files.writeString(conf, whole);

        Settings settings = Settings.read(List.of(conf), Map.of());

        assertThat(settings.landing()).isEqualTo(folder.resolve("landing").toString());
        assertThat(settings.zones().get("gold"))
                .isEqualTo(folder.resolve("warehouse/gold").toString());
        assertThat(settings.pseudonymKey().map(Secret::bytes))
                .contains(Files.readString(folder.resolve("pseudonym.key"))
                        .strip()
                        .getBytes(StandardCharsets.UTF_8));
        String taken = String.join(
                "\n",
                whole.lines()
                        .filter(line -> line.matches("#\\S.*"))
                        .map(line -> line.substring(1))
                        .toList());
        Config commented = ConfigFactory.parseString(taken);
        Config defaults = ConfigFactory.parseResources("conf/local.conf");
        assertThat(commented.entrySet()).hasSizeGreaterThan(5);
        commented.entrySet().forEach(entry -> assertThat(entry.getValue().unwrapped())
                .as(entry.getKey())
                .isEqualTo(defaults.getValue(entry.getKey()).unwrapped()));
    }

    @Test
    void its_page_says_the_next_two_commands_and_git_sees_no_secret() throws IOException {
        WorkingFolder.make(folder, "/opt/tlevels/jobs/tlevels");

        assertThat(Files.readString(folder.resolve("README.md")))
                .contains("/opt/tlevels/jobs/tlevels doctor --conf", "/opt/tlevels/jobs/tlevels run --conf")
                .doesNotContain("@LAUNCHER@");
        assertThat(Files.readAllLines(folder.resolve(".gitignore")))
                .contains("/pseudonym.key", "/landing/", "/warehouse/");
    }
}
