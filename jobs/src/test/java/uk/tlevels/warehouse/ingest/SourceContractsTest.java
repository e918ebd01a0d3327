package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.tlevels.warehouse.contract.Classification;
import uk.tlevels.warehouse.contract.Column;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.FileContract.Format;
import uk.tlevels.warehouse.contract.FileContract.Header;
import uk.tlevels.warehouse.contract.Lineage;
import uk.tlevels.warehouse.contract.SourceContract;

/** What holds for every source that comes as CSV. */
class SourceContractsTest {
    static Stream<SourceContract> csv() {
        return TestFiles.SOURCES.stream().filter(s -> s.file().format() == Format.CSV);
    }

    @ParameterizedTest
    @MethodSource("csv")
    void a_required_column_is_in_every_layout(SourceContract source) {
        List<String> required = source.table().columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .filter(source.table().columnNames().subList(0, ownColumns(source))::contains)
                .toList();
        assertThat(source.file().layouts())
                .allSatisfy(layout -> assertThat(layout.columns().stream().map(Header::column))
                        .containsAll(required));
    }

    @ParameterizedTest
    @MethodSource("csv")
    void every_column_is_brought_by_the_newest_layout(SourceContract source) {
        List<Header> newest =
                source.file().layouts().get(source.file().layouts().size() - 1).columns();
        assertThat(newest.stream().map(Header::column))
                .containsExactlyInAnyOrderElementsOf(
                        source.table().columnNames().subList(0, ownColumns(source)));
    }

    @ParameterizedTest
    @MethodSource("csv")
    void what_names_a_learner_is_personal_and_a_uln_is_checked(SourceContract source) {
        for (String name : List.of("uln", "first_name", "last_name", "date_of_birth")) {
            assertThat(source.table().column(name).stream())
                    .allSatisfy(c -> assertThat(c.classification()).isEqualTo(Classification.PERSONAL));
        }
        if (source.table().column("uln").isPresent()) {
            assertThat(source.table().rules()).anySatisfy(r -> assertThat(r.expression())
                    .isEqualTo("uln_is_valid(uln) or uln_is_temporary(uln)"));
        }
    }

    @ParameterizedTest
    @MethodSource("csv")
    void a_contract_travels_to_executors_as_its_text(SourceContract source) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(source);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            SourceContract there = (SourceContract) in.readObject();
            assertThat(there.text()).isEqualTo(source.text());
            assertThat(there.file().layouts()).isEqualTo(source.file().layouts());
        }
    }

    @Test
    void a_misspelt_choice_is_refused_with_its_line() throws IOException {
        String text = TestFiles.source("providers_gias").text();
        assertThatThrownBy(() -> SourceContract.parse(
                        "providers_gias.yaml", text.replace("other_columns: ignore", "other_columns: drop")))
                .isInstanceOf(ContractException.class)
                .hasMessageMatching("providers_gias.yaml:\\d+: other_columns 'drop' is neither report nor ignore");
        assertThatThrownBy(() -> SourceContract.parse(
                        "providers_gias.yaml", text.replace("slice: [submitted_date]", "slice: [provider]")))
                .hasMessageMatching(
                        "providers_gias.yaml:\\d+: slice 'provider' is none of \\[all, name, submitted_date, parts\\]");
    }

    private static int ownColumns(SourceContract source) {
        return source.table().columns().size() - Lineage.COLUMNS.size();
    }
}
