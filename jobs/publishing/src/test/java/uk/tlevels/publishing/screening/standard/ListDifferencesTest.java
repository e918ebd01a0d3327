package uk.tlevels.publishing.screening.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListDifferencesTest {
    @TempDir
    private Path source;

    @Test
    void every_place_that_one_side_lacks_is_named() throws IOException {
        Files.writeString(
                source.resolve("regions.csv"),
                """
                region_code,region_name
                E12000001,North East
                E12000002,North West
                E12000003,Yorkshire and the Humber
                E12000004,East Midlands
                E12000005,West Midlands
                E12000006,East of England
                E12000007,London
                E12000008,South East
                E12000009,South West
                E13000001,Inner London
                E13000002,Outer London
                z,Outside of England
                """);

        assertThat(ListDifferences.in(source))
                .filteredOn(line -> line.contains("regions.csv"))
                .containsExactly(
                        "+ regions.csv E12000003,Yorkshire and the Humber",
                        "- regions.csv E12000003,Yorkshire and The Humber");
    }

    @Test
    void columns_of_the_national_statistician_and_blanks_at_the_ends_are_understood() throws IOException {
        Files.writeString(
                source.resolve("lsips.csv"),
                """
                LSIP25CD,LSIP25NM
                E69000008,Dorset\s
                E69000077,"Nowhere, in the Sea"
                """);

        assertThat(ListDifferences.in(source))
                .filteredOn(line -> line.contains("local_skills_improvement_plan_areas.csv") && line.startsWith("+"))
                .containsExactly("+ local_skills_improvement_plan_areas.csv E69000077,\"Nowhere, in the Sea\"");
    }

    @Test
    void a_place_of_many_rows_is_one_place_and_a_file_that_is_missing_is_named() throws IOException {
        Files.writeString(
                source.resolve("ward_lad_la_pcon_hierarchy.csv"),
                """
                ward_name,pcon_name,ward_code
                Ladgate,Middlesbrough,E05009861
                Ladgate,Middlesbrough South and East Cleveland,E05009861
                """);

        assertThat(ListDifferences.in(source)).contains("+ wards.csv E05009861,Ladgate", "? las.csv", "? pcons.csv");
    }
}
