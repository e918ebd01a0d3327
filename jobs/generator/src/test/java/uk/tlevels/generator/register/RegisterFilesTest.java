package uk.tlevels.generator.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Planted;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.ProviderRegister;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** What stands in the registers is what the quotas say, whatever the seed. */
class RegisterFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 99})
    void totals_and_distinct_participants_are_exact(long seed) throws IOException {
        write(Quotas.shipped(), seed, "1");

        assertThat(sum(
                        "funding_allocations",
                        "Amount (GBP)",
                        row -> row.getField("Fund").equals("T Level Capital Fund")
                                && !row.getField("Date allocated").isEmpty()))
                .isEqualByComparingTo("517300000");
        assertThat(distinct("activity_professional_development", "Participant reference", "CPD"))
                .hasSize(25_547);
        assertThat(distinct("activity_professional_development", "Activity reference", "CPD"))
                .hasSize(48_536);
        assertThat(distinct("activity_employer_support", "Participant reference", "Workshops and webinars"))
                .hasSize(4_187);
        assertThat(distinct("activity_connect_access", "UKPRN", "Access by a provider"))
                .hasSize(204);
        assertThat(sum("activity_employer_website", "Quantity", row -> row.getField("Activity date")
                        .startsWith("2023")))
                .isEqualByComparingTo("64219");
        assertThat(rows("members_ambassadors")).hasSize(545);
        assertThat(rows("members_ambassadors").stream()
                        .filter(row -> !row.getField("Left").isEmpty()))
                .hasSize(18)
                .allSatisfy(row -> assertThat(row.getField("Left")).isGreaterThan(row.getField("Joined")));
        assertThat(rows("members_compass")).hasSize(4_920);
        assertThat(rows("EmployerInterest_20240401").stream()
                        .map(row -> row.getField("OrganisationName"))
                        .distinct())
                .hasSize(152);
    }

    @Test
    void the_planted_rows_are_there_and_known() throws IOException {
        List<Written> files = write(Quotas.shipped(), 7, "1");
        Planted planted = new Planted();
        files.forEach(file -> planted.addAll(file.planted()));

        assertThat(planted.count("repeated_allocation")).isEqualTo(3);
        assertThat(planted.count("undated_allocation")).isEqualTo(2);
        assertThat(rows("funding_allocations").stream()
                        .filter(row -> row.getField("Date allocated").isEmpty()))
                .hasSize(2);
        assertThat(rows("activity_professional_development").stream()
                        .filter(row -> row.getField("Status").equals("Cancelled")))
                .hasSize(25);
    }

    @Test
    void one_changed_quota_changes_what_is_written() throws IOException {
        Quotas changed = Quotas.shipped().with("registers.yaml", "employers: 152", "employers: 140");

        write(changed, 7, "1");

        assertThat(rows("EmployerInterest_20240401").stream()
                        .map(row -> row.getField("OrganisationName"))
                        .distinct())
                .hasSize(140);
    }

    @Test
    void a_small_nation_has_a_share_of_everything() throws IOException {
        write(Quotas.shipped(), 7, "0.02");

        assertThat(rows("members_compass")).hasSize(98);
        assertThat(distinct("activity_professional_development", "Participant reference", "CPD"))
                .hasSize(511);
        assertThat(rows("contracts")).hasSize(6);
    }

    private List<Written> write(Quotas quotas, long seed, String scale) {
        Streams streams = new Streams(seed);
        return RegisterFiles.write(
                quotas,
                ProviderRegister.of(260, streams),
                streams,
                new Scale(new BigDecimal(scale)),
                new LandingRoot(folder));
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("registers/" + file + ".csv"))) {
            // the header stands again where files were put together
            reader.stream()
                    .filter(row -> !row.getHeader().equals(row.getFields()))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** The different values of a column among the activities that took place. */
    private Set<String> distinct(String file, String column, String activity) throws IOException {
        Set<String> values = new TreeSet<>();
        for (NamedCsvRecord row : rows(file)) {
            if (row.getField("Activity").equals(activity)
                    && !row.getField("Status").equals("Cancelled")) {
                values.add(row.getField(column));
            }
        }
        return values;
    }

    /** The sum of a column over the rows that count, each reference once. */
    private BigDecimal sum(String file, String column, Predicate<NamedCsvRecord> counts) throws IOException {
        Set<String> seen = new TreeSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (NamedCsvRecord row : rows(file)) {
            if (counts.test(row) && seen.add(row.getField(0))) {
                sum = sum.add(new BigDecimal(row.getField(column)));
            }
        }
        return sum;
    }
}
