package uk.tlevels.warehouse.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registers of providers and learning aims. */
class RegisterFilesTest {
    @ParameterizedTest
    @ValueSource(strings = {"edubasealldata20240901.csv", "edubasealldata20250901.csv"})
    void schools_are_read_in_windows_1252_and_in_utf_8(String file) {
        Rows rows = Rows.of("providers_gias", file);
        assertThat(rows.column("establishment_name")).containsExactly("Café College");
        assertThat(rows.column("open_date")).containsExactly(LocalDate.of(1993, 4, 1));
        assertThat(rows.column("statutory_high_age")).containsExactly(99);
        assertThat(rows.column("region_code")).containsExactly("Yorkshire and The Humber");
    }

    @Test
    void the_many_other_columns_of_the_school_register_are_no_strangers() {
        assertThat(Rows.of("providers_gias", "edubasealldata20240901.csv").strangers())
                .isEmpty();
    }

    @Test
    void providers_carry_their_integrated_care_board() {
        Rows rows = Rows.of("providers_ukrlp", "ukrlp_20240901.csv");
        assertThat(rows.column("icb_code")).containsExactly("E54000061");
        assertThat(rows.column("provider_name")).containsExactly("Barnsley College");
    }

    @Test
    void learning_aims_keep_their_dates_hours_and_subject_areas() {
        Rows rows = Rows.of("learning_aims", "LearningDelivery_20240901.csv");
        assertThat(rows.column("aim_type")).containsExactly("1468");
        assertThat(rows.column("effective_from")).containsExactly(LocalDate.of(2020, 9, 1));
        assertThat(rows.column("effective_to")).containsOnlyNulls();
        assertThat(rows.column("guided_learning_hours")).containsExactly(1200);
        assertThat(rows.column("sector_subject_area_tier_2")).containsExactly(new BigDecimal("1.50"));
    }
}
