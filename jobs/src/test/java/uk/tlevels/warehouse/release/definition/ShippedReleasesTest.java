package uk.tlevels.warehouse.release.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.tlevels.warehouse.contract.Schemas;

class ShippedReleasesTest {
    static Stream<Path> definitions() throws IOException {
        try (Stream<Path> files = Files.list(Schemas.folder().resolve("releases"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void reads_and_is_named_like_its_file(Path file) throws IOException {
        ReleaseDefinition release = SampleDefinition.read(Files.readString(file));

        assertThat(file).hasFileName(release.name() + ".yaml");
        assertThat(release.editions()).isNotEmpty();
        assertThat(release.narrative().headlines()).hasSizeBetween(1, 6);
        assertThat(release.documents().preRelease()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void names_and_labels_are_short_enough_and_distinct(Path file) throws IOException {
        for (DataSetDefinition dataSet :
                SampleDefinition.read(Files.readString(file)).dataSets()) {
            Set<String> labels = new HashSet<>();
            dataSet.filters()
                    .forEach(
                            f -> assertThat(labels.add(f.label())).as(f.label()).isTrue());
            dataSet.indicators()
                    .forEach(
                            i -> assertThat(labels.add(i.label())).as(i.label()).isTrue());
            assertThat(labels).allSatisfy(l -> assertThat(l).hasSizeBetween(1, 80));
            assertThat(dataSet.filters()).allSatisfy(f -> assertThat(f.hint()).startsWith("Filter by"));
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void every_value_is_told_somewhere(Path file) throws IOException {
        ReleaseDefinition release = SampleDefinition.read(Files.readString(file));
        Set<String> told = new TreeSet<>();
        release.narrative().headlines().forEach(h -> {
            told.addAll(h.value().values());
            told.addAll(h.sentence().values());
        });
        release.narrative().sections().forEach(s -> s.text().forEach(t -> told.addAll(t.values())));
        release.narrative().values().values().forEach(v -> {
            if (v instanceof ValueDefinition.Change change) {
                told.add(change.later());
                told.add(change.earlier());
            }
        });

        assertThat(told).containsAll(release.narrative().values().keySet());
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void every_edition_is_compared_with_an_edition(Path file) throws IOException {
        ReleaseDefinition release = SampleDefinition.read(Files.readString(file));

        assertThat(release.editions().stream().flatMap(e -> e.comparedWith().stream()))
                .allSatisfy(
                        c -> assertThat(release.edition(c.period(), c.status())).isPresent());
    }
}
