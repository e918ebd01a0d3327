package uk.tlevels.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String KEY = "sixteen letters or more";

    @Test
    void the_default_is_one_machine_and_folders_beside_the_caller() {
        Settings settings = read(Map.of());

        assertThat(settings.zones())
                .containsExactly(
                        entry("bronze", "warehouse/bronze"),
                        entry("gold", "warehouse/gold"),
                        entry("ops", "warehouse/ops"),
                        entry("silver", "warehouse/silver"));
        assertThat(settings.landing()).isEqualTo("landing");
        assertThat(settings.parameters().qualifyingDays()).isEqualTo(42);
        assertThat(settings.spark().master()).isEqualTo("local[*]");
        assertThat(settings.spark().conf())
                .contains(
                        entry("spark.ui.enabled", "false"),
                        entry("spark.sql.session.timeZone", "UTC"),
                        entry("spark.sql.datetime.java8API.enabled", "true"),
                        entry("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS"),
                        entry("spark.sql.shuffle.partitions", "2"),
                        entry("spark.databricks.delta.snapshotPartitions", "1"),
                        entry("spark.databricks.delta.commit.idempotencyCheck.enabled", "true"));
        assertThat(settings.pseudonymKey().isPresent())
                .isEqualTo(System.getenv("TLEVELS_PSEUDONYM_KEY") != null
                        || System.getenv("TLEVELS_PSEUDONYM_KEY_FILE") != null);
    }

    @TestFactory
    Stream<DynamicTest> can_be_set_by_its_path() {
        return Stream.of(
                        new Setting("warehouse.bronze", "s3a://raw/b", s -> s.zones()
                                .get("bronze")),
                        new Setting("warehouse.silver", "s3a://lake/s", s -> s.zones()
                                .get("silver")),
                        new Setting(
                                "warehouse.gold", "s3a://lake/g", s -> s.zones().get("gold")),
                        new Setting(
                                "warehouse.ops", "s3a://lake/o", s -> s.zones().get("ops")),
                        new Setting("landing", "/data/in", Settings::landing),
                        new Setting("warehouse.releases", "s3a://out/r", s -> s.releases() + ""),
                        new Setting(
                                "storage.single-writer",
                                "true",
                                s -> s.storage().singleWriter() + ""),
                        new Setting(
                                "parameters.qualifying-days",
                                "0",
                                s -> s.parameters().qualifyingDays() + ""),
                        new Setting("parameters.vintage", "Provisional", s -> s.parameters()
                                .vintage()),
                        new Setting(
                                "parameters.as-at",
                                "2024-04-30",
                                s -> s.parameters().asAt() + ""),
                        new Setting(
                                "survey.confidence",
                                "0.9",
                                s -> s.parameters().survey().confidence() + ""),
                        new Setting("survey.lonely-psu", "average", s -> s.parameters()
                                .survey()
                                .lonelyPsu()),
                        new Setting("spark.master", "yarn", s -> s.spark().master()),
                        new Setting("spark.conf.\"spark.sql.shuffle.partitions\"", "64", s -> s.spark()
                                .conf()
                                .get("spark.sql.shuffle.partitions")),
                        new Setting("spark.conf.\"spark.executor.memory\"", "8g", s -> s.spark()
                                .conf()
                                .get("spark.executor.memory")),
                        new Setting(
                                "pseudonym.key",
                                KEY,
                                s -> new String(s.pseudonymKey().orElseThrow().bytes(), StandardCharsets.UTF_8)))
                .map(setting -> DynamicTest.dynamicTest(setting.path(), () -> assertThat(
                                setting.value().apply(read(Map.of(setting.path(), setting.text()))))
                        .isEqualTo(setting.text())));
    }

    private record Setting(String path, String text, Function<Settings, String> value) {}

    @Test
    void one_setting_moves_every_zone() {
        assertThat(read(Map.of("warehouse.uri", "/data/lake")).zones().values())
                .containsExactly("/data/lake/bronze", "/data/lake/gold", "/data/lake/ops", "/data/lake/silver");
    }

    @Test
    void a_file_is_laid_over_the_default_and_the_command_line_over_the_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("site.conf"),
                "warehouse { uri = /from/file, gold = /gold/elsewhere }\nlanding = /landing/from/file\n"
                        + "spark.conf { \"spark.executor.cores\" = 4 }");

        Settings settings = Settings.read(List.of(file), Map.of("warehouse.uri", "/from/command/line"));

        assertThat(settings.zones())
                .contains(entry("silver", "/from/command/line/silver"), entry("gold", "/gold/elsewhere"));
        assertThat(settings.landing()).isEqualTo("/landing/from/file");
        assertThat(settings.spark().conf())
                .contains(entry("spark.executor.cores", "4"), entry("spark.sql.session.timeZone", "UTC"));
        assertThat(settings.parameters().qualifyingDays()).isEqualTo(42);
    }

    @Test
    void one_variable_puts_everything_into_one_bucket() {
        Settings settings = s3(Map.of("TLEVELS_BUCKET", "lake"));

        assertThat(settings.landing()).isEqualTo("s3a://lake/landing");
        assertThat(settings.zones())
                .containsExactly(
                        entry("bronze", "s3a://lake/warehouse/bronze"),
                        entry("gold", "s3a://lake/warehouse/gold"),
                        entry("ops", "s3a://lake/warehouse/ops"),
                        entry("silver", "s3a://lake/warehouse/silver"));
        assertThat(settings.releases()).hasToString("s3a://lake/warehouse/releases");
        assertThat(settings.spark().conf()).doesNotContainKey("spark.hadoop.fs.s3a.endpoint");
    }

    @Test
    void a_place_can_have_a_bucket_and_credentials_of_its_own() {
        Settings settings = s3(Map.of(
                "TLEVELS_BUCKET", "lake",
                "TLEVELS_LANDING_URI", "s3a://in/files",
                "TLEVELS_LANDING_ACCESS_KEY_ID", "reader",
                "TLEVELS_LANDING_SECRET_ACCESS_KEY", "only reads",
                "AWS_ENDPOINT_URL_S3", "http://store:9000"));

        assertThat(settings.landing()).isEqualTo("s3a://in/files");
        assertThat(settings.zones()).containsEntry("ops", "s3a://lake/warehouse/ops");
        assertThat(settings.spark().conf())
                .contains(
                        entry("spark.hadoop.fs.s3a.endpoint", "http://store:9000"),
                        entry("spark.hadoop.fs.s3a.bucket.in.access.key", "reader"),
                        entry("spark.hadoop.fs.s3a.bucket.in.secret.key", "only reads"))
                .doesNotContainKey("spark.hadoop.fs.s3a.bucket.lake.access.key");
        assertThat(settings.toString()).contains("s3a://in/files").doesNotContain("only reads", "reader");
    }

    @Test
    void places_in_one_bucket_cannot_have_different_credentials() {
        assertThatThrownBy(() -> s3(Map.of(
                        "TLEVELS_BUCKET", "lake",
                        "TLEVELS_LANDING_SECRET_ACCESS_KEY", "one",
                        "TLEVELS_GOLD_SECRET_ACCESS_KEY", "other")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("storage.bucket.landing: 'secret.key' differs from that of another place in the same"
                        + " bucket, lake");
    }

    @Test
    void a_bucket_that_is_not_given_is_asked_for_by_the_name_of_its_variable() {
        assumeThat(System.getenv("TLEVELS_BUCKET")).isNull();
        assertThatThrownBy(() -> s3(Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll("s3.conf", "${TLEVELS_BUCKET}", "set it in the environment");
    }

    /** Settings under conf/s3.conf, in which a setting at the root stands before a variable of the environment. */
    private static Settings s3(Map<String, String> environment) {
        return Settings.read(List.of(Path.of("..", "conf", "s3.conf")), environment);
    }

    @Test
    void a_file_that_is_not_there_is_named(@TempDir Path folder) {
        Path file = folder.resolve("absent.conf");

        assertThatThrownBy(() -> Settings.read(List.of(file), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessage("--conf " + file + ": there is no such file");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "parameters.vintge = Final           | parameters.vintge; did you mean parameters.vintage?",
                "parameters { qualifying_days = 40 } | parameters.qualifying_days; did you mean parameters.qualifying-days?",
                "warehuose { uri = w }               | warehuose.uri; did you mean warehouse.uri?",
                "foo { bar = 1 }                     | foo.bar",
                "survey = 1                          | survey"
            })
    void a_setting_that_there_is_not_is_refused(String line, String message, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.conf"), line + "\n");

        assertThatThrownBy(() -> Settings.read(List.of(file), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessage("--conf " + file + ": there is no setting " + message);
    }

    @Test
    void a_file_that_is_no_settings_file_is_named_with_its_line(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.conf"), "landing = here\nwarehouse {{\n");

        assertThatThrownBy(() -> Settings.read(List.of(file), Map.of()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("broken.conf: 2");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "parameters.qualifying-days, -1, 'parameters.qualifying-days is -1; 0 to 365 can be meant'",
        "parameters.qualifying-days, 366, 'parameters.qualifying-days is 366; 0 to 365 can be meant'",
        "parameters.qualifying-days, six weeks, parameters.qualifying-days",
        "parameters.vintage, Old, 'parameters.vintage is Old; one of [Latest, Provisional, Revised, Final] can be meant'",
        "parameters.as-at, today, 'parameters.as-at is today, not a date such as 2024-04-30'",
        "survey.confidence, 95, 'survey.confidence is 95.0; a number between 0 and 1 can be meant'",
        "survey.lonely-psu, ignore, 'survey.lonely-psu is ignore; it is one of [adjust, remove, average, fail]'",
        "spark.conf, none, spark.conf",
        "pseudonym.key, fifteen letters, 'the pseudonym key is shorter than 16 characters and could be guessed'",
        "pseudonym.key-file, /no/such/file, pseudonym.key-file /no/such/file cannot be read"
    })
    void a_value_that_cannot_be_meant_is_refused_by_name(String path, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(path, value)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void the_key_can_stand_in_a_file_whose_last_line_ends(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");

        Settings settings = read(Map.of("pseudonym.key-file", file.toString()));

        assertThat(settings.pseudonymKey().orElseThrow().bytes()).isEqualTo(KEY.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_key_of_sixteen_characters_is_long_enough() {
        assertThat(read(Map.of("pseudonym.key", "0123456789abcdef")).pseudonymKey())
                .isPresent();
    }

    @Test
    void the_key_is_never_shown() {
        Settings settings = read(Map.of("pseudonym.key", KEY));

        assertThat(settings.toString()).contains("***").doesNotContain(KEY);
        assertThat(settings.withPseudonymKey(Secret.of("another secret")).toString())
                .doesNotContain("another secret");
        assertThatThrownBy(() -> read(Map.of("pseudonym.key", "too short")))
                .message()
                .doesNotContain("too short");
    }

    @Test
    void bytes_handed_out_are_a_copy() {
        Secret secret = Secret.of(KEY);

        secret.bytes()[0] = 0;

        assertThat(secret.bytes()).isEqualTo(KEY.getBytes(StandardCharsets.UTF_8));
    }

    private static Settings read(Map<String, String> overrides) {
        return Settings.read(List.of(), overrides);
    }
}
