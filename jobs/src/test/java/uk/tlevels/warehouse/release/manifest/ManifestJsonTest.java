package uk.tlevels.warehouse.release.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.tlevels.warehouse.contract.ContractException;

class ManifestJsonTest {
    private static final String JSON = new String(ManifestJson.write(SampleManifest.one()), StandardCharsets.UTF_8);

    @Test
    void what_is_written_is_read_again() {
        assertThat(read(JSON)).isEqualTo(SampleManifest.one());
        assertThat(ManifestJson.write(read(JSON))).isEqualTo(ManifestJson.write(SampleManifest.one()));
    }

    @Test
    void a_manifest_from_before_the_rows_of_files_were_left_out_is_read() {
        String older = JSON.replaceFirst("(?s)  \"known\" : \\{.*?\\},\n", "")
                .replaceFirst("(?s)    \"rows\" : \\{.*?\\}\n    \\},\n", "")
                .replace(
                        "\"slice\" : \"10000001 2022 R14\"",
                        "\"slice\" : \"10000001 2022 R14\", \"rows_loaded\" : 12, \"rows_quarantined\" : 1");

        assertThat(read(older).inputs()).isEqualTo(SampleManifest.one().inputs());
        assertThat(read(older).basis().known()).isEmpty();
    }

    @Test
    void keys_stand_in_the_order_of_the_record_and_names_by_alphabet() {
        assertThat(JSON.lines().filter(l -> l.matches(" {2}\"\\w+\".*")).map(l -> l.replaceAll("\\W+(\\w+).*", "$1")))
                .containsExactly(
                        "release",
                        "period",
                        "status",
                        "version",
                        "state",
                        "published",
                        "definition_sha256",
                        "compared_with",
                        "known",
                        "code_version",
                        "data_sets",
                        "tables",
                        "inputs",
                        "files");
        assertThat(JSON.indexOf("data/a.csv")).isLessThan(JSON.indexOf("data/b.csv"));
        assertThat(JSON).endsWith("}\n").doesNotContain("\r").contains("\u2260");
    }

    @Test
    void a_field_that_it_does_not_know_is_refused_at_its_line() {
        String spoilt = JSON.replace("  \"tables\" :", "  \"tabels\" : { },\n  \"tables\" :");
        int line = spoilt.lines().toList().indexOf("  \"tabels\" : { },") + 1;

        assertThat(catchThrowableOfType(ContractException.class, () -> read(spoilt)))
                .hasMessageStartingWith("m/manifest.json:%d: not the manifest of a release: ", line)
                .hasMessageContaining("tabels");
    }

    @TestFactory
    Stream<DynamicTest> is_refused_with_file_and_line_for() {
        return Stream.of(
                        new Mistake("a missing field", "  \"period\" : \"2022/23\",\n", "", "period"),
                        new Mistake("a missing number", "      \"rows\" : 345,\n", "", "rows"),
                        new Mistake("an unknown field", "  \"period\"", "  \"perod\" : \"\",\n  \"period\"", "perod"),
                        new Mistake("a null text", "\"period\" : \"2022/23\"", "\"period\" : null", "period"),
                        new Mistake("a null number", "\"rows\" : 345", "\"rows\" : null", "rows"),
                        new Mistake("a null in a map", "\"vintage\" : \"Final\"", "\"vintage\" : null", "parameters"),
                        new Mistake("a text for a number", "\"rows\" : 345", "\"rows\" : \"345\"", "345"),
                        new Mistake("a fraction for a number", "\"rows\" : 345", "\"rows\" : 345.5", "345.5"),
                        new Mistake("an unknown state", "PUBLISHED", "SECRET", "SECRET"),
                        new Mistake(
                                "a key given twice",
                                "  \"period\"",
                                "  \"period\" : \"2021/22\",\n  \"period\"",
                                "period"),
                        new Mistake("text after its end", "\n}\n", "\n}\n{}\n", "Trailing token"),
                        new Mistake("half a file", JSON.substring(JSON.length() / 2), "", "end-of-input"),
                        new Mistake("no JSON", "{", "<", "'<'"))
                .map(Mistake::test);
    }

    @Test
    void versions_are_the_same_when_only_number_files_and_comparison_differ() {
        Manifest one = SampleManifest.one();
        Manifest other = read(JSON.replace("1-provisional", "2-provisional").replace("2021-22/2-final", ""));

        assertThat(one.isMadeFromTheSameAs(other)).isTrue();
        assertThat(one.isMadeFromTheSameAs(one.with(new TreeMap<>()))).isTrue();
        assertThat(one.isMadeFromTheSameAs(read(JSON.replace("\"version\" : 12", "\"version\" : 13"))))
                .as("the same rows in another version of a table")
                .isTrue();
        assertThat(one.isMadeFromTheSameAs(
                        read(JSON.replaceFirst("\"content_hash\" : \"[^\"]*", "\"content_hash\" : \"other"))))
                .isFalse();
        assertThat(one.isMadeFromTheSameAs(read(JSON.replace("PUBLISHED", "DRAFT"))))
                .isFalse();
        assertThat(one.isMadeFromTheSameAs(read(JSON.replace("\"1.2.3\"", "\"1.2.4\""))))
                .isFalse();
    }

    private static Manifest read(String json) {
        return ManifestJson.read("m/manifest.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private record Mistake(String name, String right, String wrong, String reason) {
        DynamicTest test() {
            return DynamicTest.dynamicTest(name, () -> {
                assertThat(JSON).contains(right);

                ContractException refused = catchThrowableOfType(
                        ContractException.class,
                        () -> read(JSON.substring(0, JSON.indexOf(right))
                                + wrong
                                + JSON.substring(JSON.indexOf(right) + right.length())));

                assertThat(refused).as("refused").isNotNull();
                assertThat(refused).hasMessageMatching("(?s)m/manifest\\.json:\\d+: not the manifest of a release: .*");
                assertThat(refused.reason()).contains(reason);
            });
        }
    }
}
