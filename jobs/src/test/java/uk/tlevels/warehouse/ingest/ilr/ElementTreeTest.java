package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.SourceContract;

class ElementTreeTest {
    @Test
    void every_column_of_the_contract_is_filled_from_somewhere() {
        ElementTree tree = ElementTree.of(IlrFiles.CONTRACT);

        long prologue =
                tree.prologue().values().stream().mapToLong(f -> f.size()).sum();
        long record = tree.records().get("Learner").children().values().stream()
                .filter(child -> child != IlrElement.Ignored.INSTANCE)
                .count();
        assertThat(prologue + tree.nameSlots().size() + record).isEqualTo(tree.width());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            // texts that begin with an apostrophe are no quoted ones
            quoteCharacter = '"',
            textBlock =
                    """
            {property: element, value: Sex}        | {property: missing, value: []}           | 'sex' does not say which element it is read from
            {property: element, value: Sex}        | {property: element, value: ULN}          | element 'ULN' goes to two columns
            {property: element, value: AimType}    | {property: element, value: LearnAimRef}  | element 'LearnAimRef' goes to two columns
            {property: text_as, value: prior_level}| {property: text_as, value: level}        | text_as names 'level', which is no plain field of the group
            {property: form, value: collection_year} | {property: form, value: list}          | 'academic_year' is int, which no file spells so
            {property: form, value: collection_year} | {property: date_patterns, value: [yyyy]} | dates in XML are yyyy-mm-dd; date_patterns has no use
            """)
    void a_column_that_cannot_be_read_is_named_by_line(String text, String replacement, String reason) {
        String changed = IlrFiles.CONTRACT.text().replace(text, replacement);
        assertThatThrownBy(() -> ElementTree.of(SourceContract.parse("schemas/sources/ilr.yaml", changed)))
                .isInstanceOf(ContractException.class)
                .hasMessageMatching("schemas/sources/ilr\\.yaml:\\d+: \\Q" + reason + "\\E");
    }
}
