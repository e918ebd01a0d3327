package uk.tlevels.warehouse.release.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.tlevels.warehouse.release.compare.Revisions.Cause;
import uk.tlevels.warehouse.release.compare.Revisions.DataSetRevisions;
import uk.tlevels.warehouse.release.compare.Revisions.Move;
import uk.tlevels.warehouse.release.compare.Revisions.Presence;
import uk.tlevels.warehouse.release.manifest.Manifest;
import uk.tlevels.warehouse.release.manifest.SampleManifest;

class ComparisonTest {
    private static final Manifest.TableVersion TABLE = new Manifest.TableVersion(1, 10, "rows", "contract", "sql");
    private static final String META =
            "col_name,col_type,label\nsex,Filter,Sex\nstudents,Indicator,S\npercent,Indicator,P\n";
    private static final String HEADER =
            "time_period,time_identifier,geographic_level,country_code,country_name,sex,students,percent\n";

    private record Written(String folder, Manifest manifest, Map<String, String> files) implements ReleaseVersion {
        @Override
        public byte[] file(String path) {
            return files.get(path).getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void equal_versions_have_no_moves() {
        DataSetRevisions same = compare(rows("Total,100,50.0"), rows("Total,100,50.0"));

        assertThat(same.moves()).isEmpty();
        assertThat(List.of(same.compared(), same.added(), same.removed())).containsExactly(2L, 0L, 0L);
    }

    @Test
    void moved_cells_come_the_largest_first_and_no_old_number_stands_beside_a_hidden_new_one() {
        DataSetRevisions revisions = compare(
                rows("Total,100,50.0", "Female,60,c", "Male,40,10"), rows("Male,45,x", "Total,90,50.5", "Female,c,30"));

        assertThat(revisions.moves())
                .containsExactly(
                        move("Total", "students", "100", "90"),
                        move("Male", "students", "40", "45"),
                        move("Total", "percent", "50.0", "50.5"),
                        move("Female", "percent", "c", "30"),
                        move("Male", "percent", "10", "x"),
                        move("Female", "students", "shown", "c"));
        assertThat(revisions.revised()).isEqualTo(6);
        assertThat(revisions.compared()).isEqualTo(6);
    }

    @Test
    void rows_that_came_and_went_are_counted_and_are_no_moves() {
        DataSetRevisions revisions =
                compare(rows("Total,1,1", "Female,1,1"), rows("Total,1,1", "Male,1,1", "Other,1,1"));

        assertThat(List.of(revisions.compared(), revisions.added(), revisions.removed()))
                .containsExactly(2L, 2L, 1L);
        assertThat(revisions.moves()).isEmpty();
    }

    @Test
    void an_indicator_that_is_new_is_not_compared() {
        Written earlier = version("a", manifest(TABLE), rows("Total,1,1"));
        Written later = new Written(
                "b",
                manifest(TABLE),
                Map.of(
                        "data/results.csv",
                        HEADER.strip() + ",more\n202223,Academic year,National,E92000001,England,Total,1,1,7\n",
                        "data/results.meta.csv",
                        META + "more,Indicator,M\n"));

        assertThat(Comparison.of(earlier, later).dataSets().get(0).compared()).isEqualTo(2);
    }

    @Test
    void rows_whose_words_read_alike_are_told_apart() {
        String meta = META.replace("sex,Filter,Sex", "sex,Filter,Sex\nkind,Filter,Kind");
        String header = HEADER.replace(",sex,", ",sex,kind,");
        String lead = "202223,Academic year,National,E92000001,England,";
        String before = header + lead + "\"A, B\",C,1,1\n" + lead + "A,\"B, C\",2,2\n";
        String after = header + lead + "\"A, B\",C,1,1\n" + lead + "A,\"B, C\",3,2\n";

        DataSetRevisions revisions = Comparison.of(
                        new Written(
                                "a",
                                manifest(TABLE),
                                Map.of("data/results.csv", before, "data/results.meta.csv", meta)),
                        new Written(
                                "b", manifest(TABLE), Map.of("data/results.csv", after, "data/results.meta.csv", meta)))
                .dataSets()
                .get(0);

        assertThat(revisions.compared()).isEqualTo(4);
        assertThat(revisions.moves()).containsExactly(new Move("202223, National, A, B, C", "students", "2", "3"));
    }

    @Test
    void a_file_in_one_version_only_is_new_or_gone() {
        Written with = version("a", manifest(TABLE), rows("Total,1,1"));
        Written without = new Written("b", SampleManifest.of("Provisional", Map.of(), TABLE), Map.of());

        DataSetRevisions gone = Comparison.of(with, without).dataSets().get(0);
        DataSetRevisions here = Comparison.of(without, with).dataSets().get(0);

        assertThat(gone.presence()).isEqualTo(Presence.GONE);
        assertThat(gone.removed()).isEqualTo(1);
        assertThat(here.presence()).isEqualTo(Presence.NEW);
        assertThat(here.added()).isEqualTo(1);
        assertThat(here.title()).isEqualTo("Title of results");
    }

    @Test
    void the_cause_is_told_from_what_both_were_made_from() {
        assertThat(cause(manifest(TABLE), manifest(TABLE))).isEqualTo(Cause.DISCLOSURE);
        assertThat(cause(manifest(TABLE), manifest(new Manifest.TableVersion(2, 11, "more", "contract", "sql"))))
                .isEqualTo(Cause.REVISED_DATA);
        assertThat(cause(manifest(TABLE), manifest(new Manifest.TableVersion(2, 10, "rows", "contract", "sql"))))
                .as("the same rows in another version")
                .isEqualTo(Cause.DISCLOSURE);
        assertThat(cause(manifest(TABLE), SampleManifest.of("Revised", Map.of("results", "cut"), TABLE)))
                .as("another status of the same table")
                .isEqualTo(Cause.REVISED_DATA);
        assertThat(cause(manifest(TABLE), manifest(new Manifest.TableVersion(2, 10, "more", "contract", "other sql"))))
                .isEqualTo(Cause.METHOD_CHANGE);
        assertThat(cause(manifest(TABLE), manifest(new Manifest.TableVersion(2, 10, "more", "other", "sql"))))
                .isEqualTo(Cause.METHOD_CHANGE);
        assertThat(cause(manifest(TABLE), SampleManifest.of("Provisional", Map.of("results", "other cut"), TABLE)))
                .isEqualTo(Cause.METHOD_CHANGE);
    }

    private static Cause cause(Manifest earlier, Manifest later) {
        return Comparison.of(version("a", earlier, rows("Total,1,1")), version("b", later, rows("Total,2,1")))
                .dataSets()
                .get(0)
                .cause();
    }

    private static DataSetRevisions compare(String before, String after) {
        Revisions revisions =
                Comparison.of(version("a", manifest(TABLE), before), version("b", manifest(TABLE), after));
        assertThat(List.of(revisions.earlier(), revisions.later())).containsExactly("a", "b");
        return revisions.dataSets().get(0);
    }

    private static Manifest manifest(Manifest.TableVersion table) {
        return SampleManifest.of("Provisional", Map.of("results", "cut"), table);
    }

    private static Written version(String folder, Manifest manifest, String data) {
        Map<String, String> files = new HashMap<>();
        files.put("data/results.csv", data);
        files.put("data/results.meta.csv", META);
        return new Written(folder, manifest, files);
    }

    private static String rows(String... rows) {
        StringBuilder text = new StringBuilder(HEADER);
        for (String row : rows) {
            text.append("202223,Academic year,National,E92000001,England,")
                    .append(row)
                    .append('\n');
        }
        return text.toString();
    }

    private static Move move(String row, String indicator, String before, String after) {
        return new Move("202223, National, " + row, indicator, before, after);
    }
}
