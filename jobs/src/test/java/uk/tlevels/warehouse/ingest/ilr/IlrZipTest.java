package uk.tlevels.warehouse.ingest.ilr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.LEARNER;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.message;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.read;
import static uk.tlevels.warehouse.ingest.ilr.IlrFiles.zip;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.tlevels.warehouse.ingest.FileRefusedException;

class IlrZipTest {
    private static final byte[] XML = message(LEARNER.repeat(3)).getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"ILR-99999999-2324-20231206-091405-01.XML", "folder/ilr.xml"})
    void the_one_xml_file_in_a_zip_is_read(String entry) {
        assertThat(read(zip(Map.of(entry, XML))).records()).hasSize(3);
    }

    @Test
    void the_header_of_a_zipped_file_is_read() {
        IlrHeader header = IlrHeaderReader.read(
                IlrFiles.CONTRACT, "ILR.zip", new ByteArrayInputStream(zip(Map.of("ilr.xml", XML))));

        assertThat(header.ukprn()).isEqualTo("99999999");
    }

    @Test
    void a_zip_without_a_file_is_refused() {
        refused(zip(Map.of()), "zip_entries: the ZIP holds no file; it must hold exactly one .xml file");
        refused(
                zip(Map.of("x/", new byte[0])),
                "zip_entries: the ZIP holds no file; it must hold exactly one .xml file");
    }

    @Test
    void a_zip_with_another_file_is_refused() {
        refused(
                zip(Map.of("ilr.csv", XML)),
                "zip_entries: the ZIP holds 'ilr.csv'; it must hold exactly one .xml file");
    }

    @Test
    void a_zip_with_a_second_file_is_refused() {
        refused(
                zip(new TreeMap<>(Map.of("a.xml", XML, "b.xml", XML))),
                "zip_entries: the ZIP holds 'a.xml' and 'b.xml'; it must hold exactly one .xml file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../ilr.xml", "a/../../ilr.xml", "/ilr.xml", "..\\ilr.xml", "C:\\ilr.xml"})
    void a_name_that_reaches_outside_is_refused(String entry) {
        refused(
                zip(Map.of(entry, XML)),
                "zip_path: the ZIP holds '" + entry + "', a name that reaches outside the ZIP");
    }

    @Test
    void a_zip_within_a_zip_is_refused() {
        refused(
                zip(Map.of("ilr.xml", zip(Map.of("ilr.xml", XML)))),
                "zip_nested: the ZIP holds a ZIP; pack the XML file itself");
        refused(
                zip(Map.of("ilr.zip", zip(Map.of("ilr.xml", XML)))),
                "zip_entries: the ZIP holds 'ilr.zip'; it must hold exactly one .xml file");
    }

    @Test
    void a_zip_cut_off_is_refused() {
        byte[] whole = zip(Map.of("ilr.xml", XML));

        assertThatRefusal(Arrays.copyOf(whole, whole.length / 2), ZipLimits.DEFAULT)
                .hasMessageContaining("zip_damaged: the ZIP cannot be read")
                .hasMessageContaining("pack the XML file again");
    }

    @Test
    void a_zip_whose_checksum_is_wrong_is_refused() {
        byte[] whole = zip(Map.of("ilr.xml", XML));
        int descriptor = indexOf(whole, new byte[] {'P', 'K', 7, 8});
        whole[descriptor + 4] ^= 1;

        assertThatRefusal(whole, ZipLimits.DEFAULT).hasMessageContaining("zip_damaged");
    }

    @Test
    void a_zip_that_inflates_beyond_the_limit_is_refused() {
        assertThatRefusal(zip(Map.of("ilr.xml", XML)), new ZipLimits(XML.length - 1, 200, 1 << 26))
                .hasMessageContaining("zip_size: 'ilr.xml' inflates to more than " + (XML.length - 1) + " bytes");
        assertThat(read(new ByteArrayInputStream(zip(Map.of("ilr.xml", XML))), new ZipLimits(XML.length, 200, 1 << 26))
                        .records())
                .hasSize(3);
    }

    @Test
    void a_zip_that_inflates_too_many_times_is_refused() {
        byte[] bomb = zip(Map.of("ilr.xml", message(LEARNER.repeat(30_000)).getBytes(StandardCharsets.UTF_8)));

        assertThatRefusal(bomb, new ZipLimits(1L << 32, 200, 1 << 20))
                .hasMessageContaining("zip_ratio: 'ilr.xml' inflates more than 200 times, as no ILR file does");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; ; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
    }

    private static void refused(byte[] zip, String ruleAndReason) {
        assertThatRefusal(zip, ZipLimits.DEFAULT)
                .hasMessageMatching("provider/ILR\\.xml: byte \\d+: \\Q" + ruleAndReason + "\\E");
    }

    private static AbstractThrowableAssert<?, ?> assertThatRefusal(byte[] zip, ZipLimits limits) {
        return assertThatThrownBy(() -> read(new ByteArrayInputStream(zip), limits))
                .isInstanceOf(FileRefusedException.class);
    }
}
