package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.contract.SourceContract;
import uk.tlevels.warehouse.ingest.Recognised.Ignored;
import uk.tlevels.warehouse.ingest.Recognised.Known;
import uk.tlevels.warehouse.ingest.Recognised.Refused;
import uk.tlevels.warehouse.ingest.landing.LandedFile;

class RecogniserTest {
    private static final Instant PREPARED = Instant.parse("2025-01-08T09:44:01Z");
    private static final HeaderSniffer ILR =
            (file, opener) -> new HeaderSniffer.Sniffed("10000536", "2324", "2023-24", "10000536/2324", PREPARED);
    private static final String REGISTRATIONS =
            "ULN,First name,Last name,Date of birth,UKPRN,Academic year,Core code,Specialism code(s)\n";

    @ParameterizedTest
    @CsvSource({
        "AOR_17082022083000.csv,analyst_overall_results,2022-07-18,2022-08-17,2022-08-17T08:30:00Z",
        "AOR_16082023083000.csv,analyst_overall_results,2023-08-01,2023-08-16,2023-08-16T08:30:00Z",
        "AOR_24072025083000.csv,analyst_overall_results,2025-07-24,2025-07-24,2025-07-24T08:30:00Z",
        "AOR_22082025083000.csv,analyst_overall_results,2025-08-22,2025-08-22,2025-08-22T08:30:00Z",
        "core_extract.csv,analyst_core_results,2022-07-18,core_extract.csv,1970-01-01T00:00:00Z",
        "placement_extract.csv,industry_placement_extract,2024-06-11,placement_extract.csv,1970-01-01T00:00:00Z",
        "registrations_2020.csv,registrations,2020-08-06,registrations_2020.csv,1970-01-01T00:00:00Z",
        "registrations_2021.csv,registrations,2020-11-16,registrations_2021.csv,1970-01-01T00:00:00Z",
        "registrations_2024.csv,registrations,2021-09-24,registrations_2024.csv,1970-01-01T00:00:00Z",
        "registrations_data.csv,registrations_export,2021-09-24,registrations_data.csv,1970-01-01T00:00:00Z",
        "withdrawals_2024.csv,withdrawals,2021-09-24,withdrawals_2024.csv,1970-01-01T00:00:00Z",
        "results_2021.csv,component_results,2020-09-01,results_2021.csv,1970-01-01T00:00:00Z",
        "results_2024.csv,component_results,2022-02-03,results_2024.csv,1970-01-01T00:00:00Z",
        "placements_2023.csv,industry_placements,2023-01-01,placements_2023.csv,1970-01-01T00:00:00Z",
        "placements_2024.csv,industry_placements,2023-02-01,placements_2024.csv,1970-01-01T00:00:00Z",
        "edubasealldata20240901.csv,providers_gias,2017-09-01,2024-09-01,2024-09-01T00:00:00Z",
        "ukrlp_20240901.csv,providers_ukrlp,2020-08-01,2024-09-01,2024-09-01T00:00:00Z",
        "LearningDelivery_20240901.csv,learning_aims,2020-08-01,all,2024-09-01T00:00:00Z",
        "Standard_20240901.csv,apprenticeship_standards,2020-08-01,all,2024-09-01T00:00:00Z",
    })
    void every_source_is_known_by_its_header(String name, String source, String layout, String slice, Instant at) {
        LandedFile file = TestFiles.landed("csv", name);
        List<Recognised> all = new Recogniser(TestFiles.SOURCES, TestFiles.disk(), ILR).recognise(List.of(file));
        assertThat(all).containsExactly(new Known(new SourceFile(file, List.of(), source, layout, slice, at)));
    }

    @Test
    void a_name_without_a_time_is_its_own_slice() {
        String header =
                "UKPRN,ProviderName,ProviderStatus,LegalOrgType,GovOffReg,LEACode,EdubaseURN,Postcode,ICBCode\n";
        for (String name : new String[] {"march/providers.csv", "ukrlp_20241399.csv"}) {
            SourceFile file = known(recognise(Map.of(name, header)).get(0));
            assertThat(file.slice()).isEqualTo(name);
            assertThat(file.submittedAt()).isEqualTo(SourceFile.NO_TIME);
        }
    }

    @Test
    void an_extract_of_results_is_refused_when_its_name_says_no_day() {
        String results = CsvFile.overallResults().row("ULN", "1000000000").text();
        Refused refused = refused(
                recognise(Map.of("results_extract_summer_2023.csv", results)).get(0));
        assertThat(refused.rule()).isEqualTo("submitted_date");
        assertThat(refused.reason())
                .isEqualTo(
                        "it says no day, and the day decides what the file is; name it like AOR_14082024093015.csv, or with"
                                + " one date such as 2024-08-15");
        assertThat(known(recognise(Map.of("results 2023-08-16.csv", results)).get(0))
                        .slice())
                .isEqualTo("2023-08-16");
    }

    @Test
    void files_of_the_same_name_in_two_folders_never_replace_each_other() {
        List<Recognised> both = recognise(new LinkedHashMap<>(
                Map.of("ncfe/registrations.csv", REGISTRATIONS, "pearson/registrations.csv", REGISTRATIONS)));
        assertThat(both).extracting(r -> known(r).slice()).doesNotHaveDuplicates();
    }

    @Test
    void registrations_and_withdrawals_are_told_apart_by_name_and_not_guessed() {
        assertThat(known(recognise(Map.of("May Withdrawals.CSV", REGISTRATIONS)).get(0))
                        .source())
                .isEqualTo("withdrawals");
        assertThat(refused(recognise(Map.of("upload.csv", REGISTRATIONS)).get(0))
                        .reason())
                .isEqualTo("the header is that of [registrations, withdrawals] and the name says none of them; "
                        + "name the file after one of them");
        assertThat(refused(recognise(Map.of("registrations_and_withdrawals.csv", REGISTRATIONS))
                                .get(0))
                        .rule())
                .isEqualTo("ambiguous");
    }

    @Test
    void a_damaged_extract_is_not_taken_for_a_lesser_one() {
        String header = "ULN,Status,UKPRN,Provider name,Last Name,First Name,Date of Birth,Gender,T Level,Start Year,"
                + "Core component,Core code,Core result,Occupational specialism,Specialism code,Specialism result,"
                + "Industry placement status\n";
        Refused refused =
                refused(recognise(Map.of("AOR_16082023083000.csv", header)).get(0));
        assertThat(refused.rule()).isEqualTo("header");
        assertThat(refused.reason())
                .isEqualTo("the nearest layout is '2023-08-01' of analyst_overall_results; missing: [Overall result]");
    }

    /** What people send in place of a CSV file of ours, each with the words that mend it. */
    @ParameterizedTest
    @MethodSource("mistakenFiles")
    void a_file_of_another_kind_is_refused_with_what_it_is(String name, String text, String reason) {
        assertThat(refused(recognise(Map.of(name, text)).get(0)).reason()).isEqualTo(reason);
    }

    static Stream<Arguments> mistakenFiles() {
        String header = "ULN,First name,Last name,Date of birth,UKPRN,Academic year,Core code,Specialism code(s)";
        String nearest = "the nearest layout is '2021-09-24' of registrations; missing: ";
        return Stream.of(
                arguments(
                        "registrations.csv",
                        header.replace(',', ';') + "\n1;2\n",
                        "cells are separated by semicolons; save the file with commas between them"),
                arguments(
                        "registrations.tsv",
                        header.replace(',', '\t') + "\n1\t2\n",
                        "cells are separated by tabs; save the file with commas between them"),
                arguments("registrations.csv", "sep=,\r\n" + header, "line 1 is a spreadsheet's 'sep='; remove it"),
                arguments(
                        "registrations.csv",
                        "T Level registrations 2023 to 2024,,,,,,,\nProduced 12 September 2023,,,,,,,\n,,,,,,,\n"
                                + header,
                        "the header stands in line 4; remove the lines above it"),
                arguments(
                        "registrations.csv",
                        "T Level registrations\n" + header.replace(',', ';'),
                        "the header stands in line 2; remove the lines above it; cells are separated by semicolons; save the"
                                + " file with commas between them"),
                arguments(
                        "romms.csv",
                        "ULN,First name,Last name,Date of birth,UKPRN,Academic year,Assessment Series (Core),Core component"
                                + " code,Core ROMM open,Core ROMM outcome\n",
                        nearest
                                + "[Core code, Specialism code(s)]; not expected: [Assessment Series (Core), Core component"
                                + " code, Core ROMM open, Core ROMM outcome]"),
                arguments(
                        "assessment_entries.csv",
                        "ULN,Core code,Core assessment entry,Specialism code(s),Specialism series\n",
                        "the nearest layout is '2021-11-12' of assessment_entries; missing: [Specialism assessment entry];"
                                + " not expected: [Specialism series]"),
                arguments(
                        "registrations.csv",
                        header.replace("UKPRN", "Provider number"),
                        nearest + "[UKPRN]; not expected: [Provider number]"),
                arguments(
                        "registrations.csv",
                        "<table><tr><td>ULN</td></tr></table>",
                        "this is a web page, whatever its name; export the data as CSV and submit that"),
                arguments(
                        "registrations.csv",
                        "PK\u0003\u0004 and so on [Content_Types].xml and so on",
                        "this is a workbook of a spreadsheet, whatever its name; save the sheet as CSV UTF-8 and submit that"),
                arguments(
                        "extract.zip",
                        "PK\u0003\u0004" + "\0".repeat(22) + "\u0009\0\0\0" + "gias2.csvURN,x",
                        "this is a ZIP with a CSV file inside; unpack it and submit the CSV file"));
    }

    @Test
    void a_workbook_of_before_2007_is_told_by_its_first_bytes() {
        assertThat(refused(bytes("registrations.csv", 0xD0, 0xCF, 0x11, 0xE0, 0xA1))
                        .rule())
                .isEqualTo("spreadsheet");
    }

    @ParameterizedTest
    @CsvSource({
        "results_2024-09-12_appeals.csv, 2024-09-12T00:00:00Z",
        "results 20240912.csv, 2024-09-12T00:00:00Z",
        "results_20240912-093015.csv, 2024-09-12T09:30:15Z",
        "industry-placements-10090001-20230124.csv, 2023-01-24T00:00:00Z",
        "results_2024-08-15_2024-09-12.csv, 1970-01-01T00:00:00Z",
        "9616bd56-2023-0101-b987-b8724fd49088.csv, 1970-01-01T00:00:00Z",
        "results_202324.csv, 1970-01-01T00:00:00Z",
        "results_2024-13-45.csv, 1970-01-01T00:00:00Z",
    })
    void the_one_date_in_a_name_is_when_the_file_was_submitted(String name, Instant time) {
        String header = "ULN,ComponentCode (Core),AssessmentSeries (Core),ComponentGrade (Core)\n";
        assertThat(known(recognise(Map.of(name, header)).get(0)).submittedAt()).isEqualTo(time);
    }

    @Test
    void the_downloads_of_results_are_read_as_their_uploads_are() {
        for (String header : List.of(
                "ULN,Academic Year,Component code (core),Assessment series (core),Component grade (core)",
                "ULN,Academic Year,Component code (specialism),Assessment series (specialism),Component grade (specialism)",
                "ULN,Academic Year,Component code (core),Component code (specialism),Assessment series (specialism),Component grade (specialism)")) {
            assertThat(known(recognise(Map.of("results.csv", header + "\n")).get(0))
                            .source())
                    .isEqualTo("component_results");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2020-09-01                                | ULN,Core code,Core assessment entry,Specialism code,Specialism assessment entry
            2021-11-12                                | ULN,Core code,Core assessment entry,Specialism code(s),Specialism assessment entry
            2020-09-01-download-of-core-entries             | ULN,Core code,Core assessment entry
            2020-09-01-download-of-specialism-entries       | ULN,Specialism code(s),Specialism assessment entry
            2020-09-01-download-of-core-entries       | ULN,Start Year,Core code,Core assessment entry
            2020-09-01-download-of-specialism-entries | ULN,Start Year,Specialism code(s),Specialism assessment entry
            """)
    void assessment_entries_are_known_as_uploads_and_as_downloads(String layout, String header) {
        SourceFile file = known(recognise(Map.of("any.csv", header + "\n")).get(0));
        assertThat(file.source()).isEqualTo("assessment_entries");
        assertThat(file.layout()).isEqualTo(layout);
    }

    @Test
    void an_unknown_header_is_refused_with_its_columns() {
        assertThat(refused(recognise(Map.of("x.csv", "colour,size\n1,2\n")).get(0))
                        .reason())
                .isEqualTo("no source has any of the columns [colour, size]");
    }

    @Test
    void xml_and_zip_go_to_the_reader_of_returns() {
        SourceContract ilr = TestFiles.source("ilr");
        for (byte[] begin : new byte[][] {
            "<?xml version=\"1.0\"?>".getBytes(StandardCharsets.UTF_8),
            "\ufeff\r\n <Message>".getBytes(StandardCharsets.UTF_8),
            {'P', 'K', 3, 4}
        }) {
            LandedFile file = TestFiles.inMemory("return.bin");
            assertThat(new Recogniser(List.of(ilr), TestFiles.bytes(begin), ILR).recognise(List.of(file)))
                    .containsExactly(
                            new Known(new SourceFile(file, List.of(), "ilr", "2023-24", "10000536/2324", PREPARED)));
        }
    }

    @Test
    void spreadsheets_compressed_and_empty_files_are_refused_with_advice() {
        assertThat(refused(bytes("results.xlsx", 'P', 'K', 3, 4)).reason())
                .startsWith("this is a workbook of a spreadsheet");
        assertThat(refused(bytes("results.csv.gz", 0x1F, 0x8B, 8)).reason())
                .isEqualTo("the file is compressed; unpack it and submit it again");
        assertThat(refused(bytes("results.csv")).rule()).isEqualTo("empty");
        assertThat(refused(bytes("results.csv", 0xFF, 0xFE, 'U', 0, '\n', 0)).rule())
                .isEqualTo("encoding");
    }

    @Test
    void a_first_line_without_end_is_refused_after_one_megabyte() {
        LandedFile file = TestFiles.inMemory("huge.csv");
        Recognised huge = new Recogniser(TestFiles.SOURCES, TestFiles.followedBy("ULN", 'x', 200L << 20), ILR)
                .recognise(List.of(file))
                .get(0);
        assertThat(refused(huge).reason()).isEqualTo("the first line does not end within 1 MB; is it a CSV file?");
    }

    @Test
    void a_survey_wave_brings_its_respondents_and_codebook() {
        LandedFile wave = TestFiles.landed("survey", "pplp/june_2023.wave.yaml");
        LandedFile respondents = TestFiles.landed("survey", "pplp/june_2023/respondents.csv");
        LandedFile codebook = TestFiles.landed("survey", "pplp/june_2023/codebook.csv");
        List<Recognised> all = new Recogniser(TestFiles.SOURCES, TestFiles.disk(), ILR)
                .recognise(List.of(codebook, respondents, wave));
        assertThat(all)
                .containsExactly(new Known(new SourceFile(
                        wave,
                        List.of(respondents, codebook),
                        "survey_response",
                        "1",
                        "Parent, Pupil and Learner Panel omnibus/June 2023/Parents",
                        Instant.parse("2023-06-19T00:00:00Z"))));
    }

    @Test
    void a_survey_wave_without_its_codebook_is_refused() {
        LandedFile wave = TestFiles.landed("survey", "pplp/june_2023.wave.yaml");
        LandedFile respondents = TestFiles.landed("survey", "pplp/june_2023/respondents.csv");
        List<Recognised> all =
                new Recogniser(TestFiles.SOURCES, TestFiles.disk(), ILR).recognise(List.of(wave, respondents));
        assertThat(refused(all.get(0)).reason())
                .isEqualTo("it names 'pplp/june_2023/codebook.csv', which is not in the landing folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_SUCCESS",
                ".DS_Store",
                "_tmp/registrations.csv",
                "a/.hidden/x.csv",
                "README",
                "readme.txt",
                "notes.md"
            })
    void what_is_no_data_is_left_alone(String name) {
        assertThat(recognise(Map.of(name, "anything"))).containsExactly(new Ignored(TestFiles.inMemory(name)));
    }

    private static List<Recognised> recognise(Map<String, String> files) {
        List<LandedFile> landed = new ArrayList<>();
        files.keySet().forEach(name -> landed.add(TestFiles.inMemory(name)));
        Map<String, String> texts = new LinkedHashMap<>(files);
        return new Recogniser(
                        TestFiles.SOURCES,
                        uri -> new ByteArrayInputStream(texts.get(uri).getBytes(StandardCharsets.UTF_8)),
                        ILR)
                .recognise(landed);
    }

    private static Recognised bytes(String name, int... content) {
        byte[] bytes = new byte[content.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) content[i];
        }
        return new Recogniser(TestFiles.SOURCES, TestFiles.bytes(bytes), ILR)
                .recognise(List.of(TestFiles.inMemory(name)))
                .get(0);
    }

    private static SourceFile known(Recognised recognised) {
        assertThat(recognised).isInstanceOf(Known.class);
        return ((Known) recognised).source();
    }

    private static Refused refused(Recognised recognised) {
        assertThat(recognised).isInstanceOf(Refused.class);
        return (Refused) recognised;
    }
}
