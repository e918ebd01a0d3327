package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.LEARNER;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.header;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.message;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.ingest.FileRefusedException;

class IlrRefusalTest {
    private static final String FILE = "provider/ILR.xml: ";

    @Test
    void an_empty_file_is_refused() {
        refused("", FILE + "byte 0: empty: the file is empty; send it again");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 200, 700, 900})
    void a_file_cut_off_anywhere_is_refused_as_truncated(int length) {
        String whole = message(LEARNER.repeat(10));
        assertThatThrownBy(() -> read(whole.substring(0, length)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageMatching("\\Q" + FILE
                        + "\\Eline 1, column \\d+: truncated: the file ends before its XML does; send it again .*");
    }

    @Test
    void a_file_cut_off_within_a_character_is_refused() {
        byte[] whole = message("<Learner><FamilyName>é").getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - "</Message>".length() - 1);
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("truncated");
    }

    @Test
    void xml_that_is_not_well_formed_is_refused_with_line_and_column() {
        refused(
                message("\n<Learner>\n  <ULN>1</Sex></Learner>"),
                FILE + "line 3, column 12: not_well_formed: the file is not well-formed XML: "
                        + "Unexpected end tag: expected </ULN>");
    }

    @Test
    void text_behind_the_root_is_refused() {
        assertThatThrownBy(() -> read(message(LEARNER) + "<Message/>"))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("not_well_formed");
    }

    @Test
    void a_doctype_is_refused_before_any_entity_can_be_resolved() {
        String doctype = "<?xml version=\"1.0\"?>\n<!DOCTYPE Message [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n";
        refused(
                doctype + message(LEARNER.replace("A1", "&a;")),
                FILE + "line 2, column 20: doctype: the file has a DOCTYPE, which ILR files have not; remove it");
    }

    @Test
    void an_undeclared_entity_is_refused() {
        assertThatThrownBy(() -> read(message(LEARNER.replace("A1", "&a;"))))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("not_well_formed");
    }

    @Test
    void another_root_is_refused() {
        refused(
                "<?xml version=\"1.0\"?>\n<Results/>",
                FILE + "line 2, column 11: root: the root element is 'Results', not 'Message': not an ILR file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ESFA/ILR/2031-32", "ESFA/ILR/", "urn:other", ""})
    void an_unknown_namespace_is_refused_with_the_years_known(String namespace) {
        refusedBecause(
                message(LEARNER).replace("ESFA/ILR/2023-24", namespace),
                "namespace: the namespace '" + namespace + "' is not known; known are "
                        + "ESFA/ILR/<year> with the years 2020-21, 2021-22, 2022-23, 2023-24, 2024-25, 2025-26 "
                        + "(layouts in schemas/sources/ilr.yaml)");
    }

    @Test
    void a_header_of_another_provider_is_refused() {
        refusedBecause(
                message(LEARNER).replaceFirst("99999999", "99999998"),
                "ukprn: the header is of provider 99999998, the return of provider 99999999");
    }

    @Test
    void a_header_of_another_year_than_the_namespace_is_refused() {
        refusedBecause(
                message(LEARNER).replace("<Year>2324", "<Year>2223"),
                "collection_year: the header is of year 2223, the namespace of 2023-24");
    }

    @ParameterizedTest
    @CsvSource({
        "Year, Header/CollectionDetails/Year",
        "FilePreparationDate, Header/CollectionDetails/FilePreparationDate",
        "DateTime, Header/Source/DateTime",
        "Source, Header/Source/UKPRN",
        "Header, Header/Source/UKPRN",
        "LearningProvider, LearningProvider/UKPRN"
    })
    void a_header_element_that_is_missing_is_named(String element, String path) {
        String xml = message(LEARNER).replaceFirst("(?s)<%1$s>.*?</%1$s>".formatted(element), "");
        refusedBecause(xml, "header: '" + path + "' is missing before the first learner");
    }

    @Test
    void a_header_behind_the_learners_is_refused() {
        refusedBecause(
                "<Message xmlns=\"ESFA/ILR/2023-24\">" + LEARNER + header() + "</Message>",
                "header: 'LearningProvider/UKPRN' is missing before the first learner");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-06T09:14:05, 6 December, 'header: ''Header/Source/DateTime'' is ''6 December'', not a time such as"
                + " 2024-01-31T09:30:00'",
        "2023-12-06<, 2023-02-31<, 'header: ''Header/CollectionDetails/FilePreparationDate'' is ''2023-02-31'', not a"
                + " date such as 2024-01-31'",
        "99999999, 1234, 'header: ''LearningProvider/UKPRN'' is ''1234'', not eight digits'",
    })
    void a_header_element_that_is_no_value_is_refused(String good, String bad, String reason) {
        refusedBecause(message(LEARNER).replace(good, bad), reason);
    }

    @Test
    void a_second_provider_is_refused() {
        refusedBecause(
                message("<LearningProvider><UKPRN>99999998</UKPRN></LearningProvider>" + LEARNER),
                "header: 'LearningProvider/UKPRN' is given twice");
    }

    @Test
    void a_return_without_learners_is_refused() {
        refusedBecause(
                message(""), "no_learner: the file holds no learner; an empty return must not replace a full one");
        refusedBecause(
                message(LEARNER.replace("Learner>", "LearnerDestinationandProgression>")),
                "no_learner: the file holds no learner; an empty return must not replace a full one");
    }

    @Test
    void bytes_that_are_not_utf8_are_refused_by_their_place() {
        byte[] bytes = message(LEARNER.replace("A1", "é")).getBytes(StandardCharsets.ISO_8859_1);
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('é');
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(FileRefusedException.class)
                .hasMessage(
                        FILE + "byte " + place + ": encoding: the bytes here are not UTF-8; save the file as UTF-8, "
                                + "the encoding of ILR files");
    }

    @Test
    void another_declared_encoding_is_refused() {
        refusedBecause(
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + message(LEARNER),
                "encoding: the XML declaration says ISO-8859-1; save the file as UTF-8");
    }

    @Test
    void utf16_is_refused() {
        assertThatThrownBy(() -> read(message(LEARNER).getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessage(FILE + "byte 0: encoding: the file is UTF-16; save the file as UTF-8, the encoding of ILR "
                        + "files");
    }

    @Test
    void elements_nested_without_end_are_refused() {
        refusedBecause(
                message("<Learner>" + "<a>".repeat(40)),
                "too_deep: elements stand more than 32 deep; no ILR file does");
    }

    private static void refusedBecause(String xml, String ruleAndReason) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageMatching("\\Q" + FILE + "\\Eline 1, column \\d+: \\Q" + ruleAndReason + "\\E");
    }

    private static void refused(String xml, String message) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOf(FileRefusedException.class)
                .hasMessage(message);
    }
}
