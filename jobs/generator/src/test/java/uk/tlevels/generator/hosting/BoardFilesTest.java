package uk.tlevels.generator.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.quota.PlanNode;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** What is written about integrated care boards has the counts of the quotas for any seed. */
class BoardFilesTest {

    private static final PlanNode PLAN = Quotas.shipped().file("placements.yaml");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void readiness_has_seven_boards_in_the_pilot_and_partners_as_planned(long seed) throws IOException {
        List<NamedCsvRecord> june = rows(ReadinessFile.write(PLAN, new Streams(seed), new LandingRoot(folder))).stream()
                .filter(row -> row.getField("As at").equals("30/06/2024"))
                .toList();
        assertThat(june).hasSize(42).allSatisfy(row -> assertThat(number(row, "Partners on board"))
                .isLessThanOrEqualTo(number(row, "Partners invited")));
        assertThat(june)
                .filteredOn(row -> row.getField("In coordinator pilot").equals("Yes"))
                .hasSize(7)
                .allSatisfy(
                        row -> assertThat(number(row, "Coordinators in post")).isEqualTo(1));
        assertThat(sum(june, "Partners on board")).isEqualTo(84 + 98);
        assertThat(sum(june, "Coordinators in post")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void capacity_adds_up_to_the_years_planned_at_any_scale(long seed) throws IOException {
        for (String scale : List.of("1", "0.1")) {
            BigDecimal factor = new BigDecimal(scale);
            List<NamedCsvRecord> rows =
                    rows(CapacityFile.write(PLAN, new Scale(factor), new Streams(seed), new LandingRoot(folder)));
            assertThat(rows).hasSize(42 * 24);
            assertThat(sum(rows, "Placements demanded"))
                    .isEqualTo(factor.multiply(new BigDecimal(1900 + 2900)).intValue());
            assertThat(sum(rows, "Placements offered"))
                    .isEqualTo(factor.multiply(new BigDecimal(1290 + 2200)).intValue());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void so_many_stakeholders_agree_as_planned(long seed) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        for (Written wave : QuestionnaireFile.write(PLAN, new Streams(seed), new LandingRoot(folder))) {
            rows.addAll(rows(wave));
        }
        assertThat(rows).hasSize(42 * 11 * 2);
        assertThat(agreeing(rows, "Baseline", "Q1")).isEqualTo(42 * 4);
        assertThat(agreeing(rows, "Follow-up", "Q3")).isEqualTo(7 * 6 + 35 * 2);
        assertThat(rows.stream().map(row -> row.getField("Respondent id")).distinct())
                .hasSize(rows.size());
    }

    private static long agreeing(List<NamedCsvRecord> rows, String wave, String statement) {
        return rows.stream()
                .filter(row -> row.getField("Wave").equals(wave))
                .filter(row -> List.of("Agree", "Strongly agree").contains(row.getField(statement)))
                .count();
    }

    private static int sum(List<NamedCsvRecord> rows, String column) {
        return rows.stream().mapToInt(row -> number(row, column)).sum();
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    private List<NamedCsvRecord> rows(Written file) throws IOException {
        String text = Files.readString(folder.resolve(file.path()));
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
