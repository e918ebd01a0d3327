package uk.tlevels.warehouse.release.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleasePlaceTest {
    private static final ReleasePlace PLACE = new ReleasePlace("sample", "2023-24", "1-provisional");

    @Test
    void the_last_three_folders_of_any_path_are_a_place() {
        for (String path : new String[] {
            "sample/2023-24/1-provisional",
            "sample/2023-24/1-provisional/",
            "/data/warehouse/releases/sample/2023-24/1-provisional/manifest.json",
            "s3a://bucket/releases/sample/2023-24/1-provisional"
        }) {
            assertThat(ReleasePlace.parse(path)).as(path).contains(PLACE);
        }
        assertThat(ReleasePlace.parse(PLACE.toString())).contains(PLACE);
    }

    @Test
    void fewer_folders_are_none() {
        assertThat(ReleasePlace.parse("2023-24/1-provisional/manifest.json")).isEmpty();
        assertThat(ReleasePlace.parse("")).isEmpty();
    }

    @Test
    void a_sibling_is_another_version_of_the_same_release() {
        assertThat(PLACE.sibling("2022-23/3-final")).isEqualTo(new ReleasePlace("sample", "2022-23", "3-final"));
    }
}
