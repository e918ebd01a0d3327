package uk.tlevels.warehouse.release.ees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import uk.tlevels.publishing.screening.CheckResult;
import uk.tlevels.publishing.screening.Screening;
import uk.tlevels.publishing.screening.check.ScreenOptions;
import uk.tlevels.publishing.screening.check.Verdict;
import uk.tlevels.publishing.screening.table.ScreenedFile;
import uk.tlevels.warehouse.release.data.DataSet;
import uk.tlevels.warehouse.release.data.DisclosureControl;
import uk.tlevels.warehouse.release.data.Matrix;
import uk.tlevels.warehouse.release.data.SampleData;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.SampleDefinition;

class UploadFilesTest {
    private static final ReleaseDefinition RELEASE = SampleDefinition.release();
    private static final String[] ROWS = {
        "202223|National|Total,Total|104,z,z,z",
        "202223|National|Total,Merit|60,z,60,z",
        "202223|National|Total,Pass|44,z,104,z",
        "202223|National|Female,Total|54,z,z,z",
        "202223|National|Female,Merit|50,z,50,z",
        "202223|National|Female,Pass|4,z,54,z",
        "202223|National|Male,Total|50,z,z,z",
        "202223|National|Male,Merit|10,z,10,z",
        "202223|National|Male,Pass|40,z,50,z"
    };

    @Test
    void a_data_file_holds_time_places_items_and_what_is_shown() {
        assertThat(text(DataFile.of(results())))
                .isEqualTo(
                        """
                        time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,sex,grade,student_count,student_percent,cumulative_count,cumulative_percent
                        202223,Academic year,National,E92000001,England,,,Total,Total,104,100.0,z,z
                        202223,Academic year,National,E92000001,England,,,Total,Merit,60,57.7,60,57.7
                        202223,Academic year,National,E92000001,England,,,Total,Pass,44,42.3,104,100.0
                        202223,Academic year,National,E92000001,England,,,Female,Total,54,100.0,z,z
                        202223,Academic year,National,E92000001,England,,,Female,Merit,c,c,c,c
                        202223,Academic year,National,E92000001,England,,,Female,Pass,c,c,54,100.0
                        202223,Academic year,National,E92000001,England,,,Male,Total,50,100.0,z,z
                        202223,Academic year,National,E92000001,England,,,Male,Merit,c,c,c,c
                        202223,Academic year,National,E92000001,England,,,Male,Pass,c,c,50,100.0
                        """);
    }

    @Test
    void a_metadata_file_holds_filters_and_indicators() {
        assertThat(text(MetaFile.of(results())))
                .isEqualTo(
                        """
                        col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column,filter_default
                        sex,Filter,Sex,,,,Filter by sex,,
                        grade,Filter,Grade,,,,Filter by grade,,
                        student_count,Indicator,Number of students,,,0,,,
                        student_percent,Indicator,Percentage of students,,%,1,,,
                        cumulative_count,Indicator,Number with the grade or a better one,,,0,,,
                        cumulative_percent,Indicator,Percentage with the grade or a better one,,%,1,,,
                        """);
    }

    @Test
    void a_filter_without_total_names_its_first_item_and_one_without_choice_is_left_out() {
        DataSet two = SampleData.of(
                RELEASE.dataSet("awareness").orElseThrow(),
                "2023|National|Parents|1,1,1,90,1",
                "2023|National|Pupils|1,1,1,90,1");
        DataSet one = SampleData.of(RELEASE.dataSet("awareness").orElseThrow(), "2023|National|Parents|1,1,1,90,1");

        assertThat(text(MetaFile.of(two))).contains("\naudience,Filter,Audience,,,,,,Parents\n");
        assertThat(text(MetaFile.of(one))).doesNotContain("audience");
    }

    @Test
    void a_grouped_filter_stands_beside_its_group() {
        ReleaseDefinition grouped =
                SampleDefinition.with("label: Grade\n", "label: Grade\n        group: {name: kind, label: Kind}\n");
        DataSet plain = Matrix.complete(SampleData.of(
                grouped.dataSet("results").orElseThrow(),
                "202223|National|Total,Total|9,z,z,z",
                "202223|National|Total,Pass|9,z,9,z"));
        DataSet dataSet = new DataSet(
                plain.definition(),
                plain.placeColumns(),
                plain.rows(),
                Map.of("grade", Map.of("Total", "Total", "Pass", "Good, or better")),
                Map.of());

        assertThat(text(DataFile.of(dataSet)).lines())
                .anyMatch(l -> l.contains("sex,kind,grade,student_count"))
                .anyMatch(l -> l.contains(",Total,\"Good, or better\",Pass,9,"));
        assertThat(text(MetaFile.of(dataSet)))
                .contains("\ngrade,Filter,Grade,,,,Filter by grade,kind,\nkind,Filter,Kind,,,,,,\n");
    }

    @Test
    void the_pair_passes_the_screener() {
        List<String> rows = new ArrayList<>(List.of(ROWS));
        for (String row : ROWS) {
            rows.add(row.replace("National", "Regional, E12000001, North East"));
        }
        DataSet regional =
                disclosed(SampleData.of(RELEASE.dataSet("results").orElseThrow(), rows.toArray(String[]::new)));

        assertThat(text(DataFile.of(regional)))
                .contains("Regional,E92000001,England,E12000001,North East,Male,Merit,c,");
        assertThat(failures(regional)).isEmpty();
    }

    @Test
    void single_providers_have_a_file_of_their_own_that_passes_too() {
        DataSet providers = disclosed(SampleData.of(
                RELEASE.dataSet("providers").orElseThrow(),
                "202223|Provider, 10000001, One||50,3,47,z,12.25",
                "202223|Provider, 10000002, \u00c9cole||50,20,30,z,4"));

        assertThat(text(DataFile.of(providers)))
                .startsWith("time_period,time_identifier,geographic_level,country_code,country_name,provider_ukprn,"
                        + "provider_name,start_count,left_count,")
                .contains("202223,Academic year,Provider,E92000001,England,10000002,\u00c9cole,50,20,30,40,4.0\n");
        assertThat(failures(providers)).isEmpty();
    }

    @Test
    void the_upload_holds_every_file_in_order_and_no_time() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b.csv", new byte[] {1, 2});
        files.put("a.csv", new byte[] {3});

        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(BulkUpload.zip(files)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(zip.readAllBytes()).isEqualTo(files.get(entry.getName()));
                assertThat(entry.getTimeLocal()).hasToString("1980-02-01T00:00");
            }
        }

        assertThat(names).containsExactly("b.csv", "a.csv");
        assertThat(text(BulkUpload.names(RELEASE.dataSets())))
                .isEqualTo(
                        """
                        file_name,dataset_name
                        results,Results
                        awareness,Awareness
                        providers,Results by provider
                        """);
    }

    @Test
    void another_locale_and_time_zone_give_the_same_bytes() {
        byte[] here = upload();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));

            assertThat(upload()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static byte[] upload() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("results.csv", DataFile.of(results()));
        files.put("results.meta.csv", MetaFile.of(results()));
        files.put(BulkUpload.NAMES, BulkUpload.names(RELEASE.dataSets()));
        return BulkUpload.zip(files);
    }

    private static DataSet results() {
        return disclosed(SampleData.of(RELEASE.dataSet("results").orElseThrow(), ROWS));
    }

    private static DataSet disclosed(DataSet dataSet) {
        return new DisclosureControl(RELEASE.policy())
                .of(List.of(Matrix.complete(dataSet)))
                .dataSets()
                .get(0)
                .shown();
    }

    private static List<String> failures(DataSet dataSet) {
        String file = dataSet.definition().file();
        return Screening.screen(
                        ScreenedFile.of(file + ".csv", DataFile.of(dataSet)),
                        ScreenedFile.of(file + ".meta.csv", MetaFile.of(dataSet)),
                        ScreenOptions.none())
                .results()
                .stream()
                .filter(r -> r.result() == Verdict.FAIL)
                .map(CheckResult::message)
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
