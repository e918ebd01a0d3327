package uk.tlevels.generator.register;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.plan.Fate;
import uk.tlevels.generator.plan.Plan;
import uk.tlevels.generator.plan.Population;
import uk.tlevels.generator.quota.Quotas;
import uk.tlevels.generator.quota.Scale;
import uk.tlevels.generator.quota.Streams;

/** Higher education and destinations are what their quotas say. */
class DestinationFilesTest {

    private static final Scale FIFTIETH = new Scale(new BigDecimal("0.02"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 164", "42, 164"})
    void as_many_providers_accept_as_the_quota_says_whatever_the_seed(long seed, int accepting) throws IOException {
        HigherEducationFiles.write(
                Quotas.shipped(), new Streams(seed), new Scale(BigDecimal.ONE), new LandingRoot(folder));

        assertThat(rows("higher_education/he_providers_20230901.csv").stream()
                        .filter(row -> !row.getField("Accepts T Levels").equals("No"))
                        .map(row -> row.getField("UKPRN"))
                        .distinct())
                .hasSize(accepting);
        assertThat(rows("higher_education/ucas_2023_20230817.csv").get(0).getFields())
                .containsExactly("2023", "T Level", "All", "1830", "1780", "1220");
    }

    @Test
    void every_completer_of_a_cohort_has_the_spells_of_one_destination() throws IOException {
        Streams streams = new Streams(42);
        Population population =
                Population.plan(new Plan(Quotas.shipped().file("quotas.yaml"), FIFTIETH, streams), Quotas.shipped());
        Quotas noneCaptured = Quotas.shipped()
                .with(
                        "destinations.yaml",
                        "not_sustained: 70, not_captured: 30",
                        "not_sustained: 100, not_captured: 0");

        DestinationFiles.write(noneCaptured, FIFTIETH, population, streams, new LandingRoot(folder));

        Set<String> completers = population.tLevelStarts().get(2020).stream()
                .filter(start -> start.fate() == Fate.COMPLETED)
                .map(start -> String.valueOf(start.enrolment().person().uln().value()))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<NamedCsvRecord>> spells = rows("destinations/activity_spells_2022.csv").stream()
                .collect(Collectors.groupingBy(row -> row.getField("ULN")));
        assertThat(spells.keySet()).isEqualTo(completers);
        assertThat(spells.values()).anySatisfy(rows -> assertThat(rows)
                .extracting(row -> row.getField("Activity"))
                .contains("Apprenticeship"));
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            reader.forEach(rows::add);
        }
        return rows;
    }
}
