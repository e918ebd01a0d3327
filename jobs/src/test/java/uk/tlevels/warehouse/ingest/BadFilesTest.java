package uk.tlevels.warehouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.tlevels.warehouse.IlrReturn.learner;
import static uk.tlevels.warehouse.IlrReturn.tLevel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.warehouse.CsvFile;
import uk.tlevels.warehouse.IlrReturn;
import uk.tlevels.warehouse.LandingFolder;
import uk.tlevels.warehouse.SchemasCopy;
import uk.tlevels.warehouse.TestWarehouse;
import uk.tlevels.warehouse.Ulns;
import uk.tlevels.warehouse.contract.TableName;

/** One landing of every kind of bad file, among good ones. */
@Tag("spark")
class BadFilesTest {
    private static final int MEBIBYTE = 1 << 20;

    private static final String WAVE =
            """
            instrument: Panel
            wave: June
            population: Parents
            fieldwork: {start: 2023-06-05, end: 2023-06-19}
            respondents: {file: answers.csv, layout: wide, columns: {respondent: id}}
            codebook: codebook.csv
            """;

    @TempDir
    private static Path folder;

    private static TestWarehouse warehouse;
    private static IngestReport report;

    @BeforeAll
    static void ingest() throws IOException {
        warehouse = TestWarehouse.in(folder);
        LandingFolder landing = warehouse.landing();
        landing.land("empty.csv", "");
        landing.land("wrong_header.csv", "ULN,Status,UKPRN,Favourite colour\r\n1,Active,10000536,blue\r\n");
        landing.land("stranger.csv", "Colour,Size\r\nblue,3\r\n");
        landing.land(
                "doctype.xml", "<!DOCTYPE Message [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n" + body("10000001"));
        landing.land(
                "truncated.xml", xml("10000002").substring(0, xml("10000002").length() - 60));
        landing.land("latin1.xml", xml("10000003").replace("Morgana", "Zoë").getBytes(StandardCharsets.ISO_8859_1));
        landing.land("bomb.zip", bomb());
        landing.land("waves/june.wave.yaml", WAVE);
        landing.land("waves/answers.csv", "id,AWARE1\r\n1,1\r\n");
        longLine(landing.root().resolve("registrations_long_line.csv"));
        landing.land(
                "north/registrations.csv",
                CsvFile.registrations().row("ULN", Ulns.valid(1)).text());
        landing.land(
                "south/registrations.csv",
                CsvFile.registrations().row("ULN", Ulns.valid(2)).text());
        landing.land("good.xml", xml("10000009"));
        report = warehouse.ingest();
    }

    @AfterAll
    static void deleteTheLongFile() throws IOException {
        Files.deleteIfExists(warehouse.landing().root().resolve("registrations_long_line.csv"));
    }

    @Test
    void a_bad_file_is_refused_with_place_rule_and_remedy() {
        assertThat(report.entries(FileResult.Outcome.REFUSED))
                .extracting(LedgerEntry::fileName, e -> e.result().reason())
                .containsExactlyInAnyOrder(
                        tuple("empty.csv", "the whole file: empty: the file is empty. Was it cut off on its way?"),
                        tuple(
                                "wrong_header.csv",
                                "line 1: header: the nearest layout is '2021-09-24' of registrations_export; missing: "
                                        + "[First name, Last name, Date of birth, Academic year, Core code, Specialism"
                                        + " code(s)]; not expected: [Favourite colour]"),
                        tuple("stranger.csv", "line 1: header: no source has any of the columns [Colour, Size]"),
                        tuple(
                                "doctype.xml",
                                "line 1, column 20: doctype: the file has a DOCTYPE, which ILR files have not; remove it"),
                        tuple(
                                "truncated.xml",
                                "line 6, column 806: truncated: the file ends before its XML does; send it again"
                                        + " (Unexpected end-of-input when trying to parse START_ELEMENT)"),
                        tuple(
                                "latin1.xml",
                                "byte 507: encoding: the bytes here are not UTF-8; save the file as UTF-8,"
                                        + " the encoding of ILR files"),
                        tuple(
                                "bomb.zip",
                                "byte 85541: zip_ratio: 'ilr.xml' inflates more than 200 times, as no ILR file does"),
                        tuple(
                                "waves/june.wave.yaml",
                                "the whole file: companion: it names 'waves/codebook.csv', which is not in the landing"
                                        + " folder"),
                        tuple("waves/answers.csv", "line 1: header: no source has any of the columns [id, AWARE1]"),
                        tuple(
                                "registrations_long_line.csv",
                                "after line 1: csv: the next row has no end within 4,194,304 characters or 16,384 fields,"
                                        + " or a quote in it is never closed; close it or double it (The maximum buffer"
                                        + " size of 1048576 is insufficient to read the data of a single field. This issue"
                                        + " typically arises when a quotation begins but does not conclude within the"
                                        + " confines of this buffer's maximum limit. (record starting at line 2))"));
    }

    @Test
    void nothing_of_a_bad_file_is_loaded() {
        List<LedgerEntry> refused = report.entries(FileResult.Outcome.REFUSED);
        assertThat(refused).hasSize(10).allSatisfy(e -> assertThat(
                        e.result().counts().loaded() + e.result().counts().quarantined())
                .isZero());
        String ids = refused.stream().map(e -> "'" + e.fileId() + "'").collect(Collectors.joining(","));
        for (String table : List.of("bronze.ilr", "bronze.registrations", "bronze.quarantine")) {
            if (warehouse.lake().exists(TableName.of(table))) {
                assertThat(warehouse
                                .newest(table)
                                .where("source_file in (" + ids + ")")
                                .isEmpty())
                        .as(table)
                        .isTrue();
            }
        }
    }

    @Test
    void the_good_files_beside_them_load_also_two_of_the_same_name() {
        assertThat(report.entries(FileResult.Outcome.LOADED))
                .extracting(LedgerEntry::fileName)
                .containsExactlyInAnyOrder("good.xml", "north/registrations.csv", "south/registrations.csv");
        assertThat(warehouse.values("bronze.registrations", "source_slice", "uln"))
                .containsExactly(
                        "north/registrations.csv|" + Ulns.valid(1), "south/registrations.csv|" + Ulns.valid(2));
        assertThat(warehouse.values("bronze.ilr", "ukprn")).containsExactly("10000009");
    }

    @Test
    void a_refused_file_is_tried_again_only_when_a_contract_has_changed() {
        assertThat(warehouse.ingest().entries()).isEmpty();

        SchemasCopy changed = SchemasCopy.in(folder.resolve("schemas"))
                .change("sources/ilr.yaml", "\nversion: 1.2.0\n", "\nversion: 1.2.1\n");
        IngestReport again = TestWarehouse.in(folder, changed.contracts()).ingest();

        assertThat(again.entries())
                .allMatch(e -> e.result().outcome() == FileResult.Outcome.REFUSED)
                .extracting(LedgerEntry::fileName)
                .as("all but the registrations, whose contract stands")
                .containsExactlyInAnyOrder(
                        "empty.csv",
                        "wrong_header.csv",
                        "stranger.csv",
                        "doctype.xml",
                        "truncated.xml",
                        "latin1.xml",
                        "bomb.zip",
                        "waves/june.wave.yaml",
                        "waves/answers.csv");
    }

    private static String xml(String ukprn) {
        return IlrReturn.of(ukprn, 2023, "2023-12-06T09:14:05", learner("A1", Ulns.valid(1), tLevel("60358294", 2023)))
                .xml();
    }

    private static String body(String ukprn) {
        return xml(ukprn).replaceFirst("<\\?xml.*\\?>\n", "");
    }

    /** Some 100 kB that inflate to 100 MiB of space between learners. */
    private static byte[] bomb() throws IOException {
        String xml = xml("10000004");
        int end = xml.indexOf("</Message>");
        byte[] space = " ".repeat(MEBIBYTE).getBytes(StandardCharsets.UTF_8);
        byte[] learner = xml.substring(xml.indexOf("<Learner>"), end).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("ilr.xml"));
            zip.write(xml.substring(0, end).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                zip.write(space);
                zip.write(learner);
            }
            zip.write("</Message>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void longLine(Path file) throws IOException {
        byte[] chunk = new byte[MEBIBYTE];
        Arrays.fill(chunk, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(CsvFile.registrations().text().getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write(chunk);
            }
        }
    }
}
