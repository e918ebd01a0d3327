package uk.tlevels.publishing.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.tlevels.publishing.number.NumberStyle;
import uk.tlevels.publishing.table.TableColumn;

class SameBytesTest {
    @ParameterizedTest
    @EnumSource
    void same_workbook_makes_the_same_bytes_in_every_zone_and_locale(SpreadsheetFormat format) {
        byte[] here = ZipParts.bytes(Workbooks.release(), format);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ZipParts.bytes(Workbooks.release(), format)).isEqualTo(here);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(ZipParts.bytes(Workbooks.release(), format)).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @EnumSource
    void equal_figures_make_the_same_bytes_whatever_their_scale(SpreadsheetFormat format) {
        assertThat(ZipParts.bytes(withFigure("1.50"), format)).isEqualTo(ZipParts.bytes(withFigure("1.5"), format));
        assertThat(ZipParts.bytes(withFigure("1E+3"), format)).isEqualTo(ZipParts.bytes(withFigure("1000"), format));
    }

    @ParameterizedTest
    @EnumSource
    void entries_have_one_fixed_time(SpreadsheetFormat format) throws IOException {
        List<LocalDateTime> times = new ArrayList<>();
        byte[] file = ZipParts.bytes(Workbooks.release(), format);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                times.add(entry.getTimeLocal());
            }
        }

        assertThat(times).hasSizeGreaterThan(5).containsOnly(LocalDateTime.of(1980, 2, 1, 0, 0));
    }

    @ParameterizedTest
    @EnumSource
    void file_is_dated_by_its_figures(SpreadsheetFormat format) {
        ZipParts zip = ZipParts.of(Workbooks.release(), format);

        assertThat(zip.text(format == SpreadsheetFormat.ODS ? "meta.xml" : "docProps/core.xml"))
                .contains("2024-08-15T08:30:00Z")
                .doesNotContain("20" + "25");
    }

    @ParameterizedTest
    @EnumSource
    void hundred_thousand_rows_take_seconds(SpreadsheetFormat format) {
        AccessibleWorkbook workbook = Workbooks.large(100_000);
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();

        byte[] file = ZipParts.bytes(workbook, format);

        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(20));
        assertThat(file).hasSizeLessThan(5_000_000);
    }

    private static AccessibleWorkbook withFigure(String value) {
        return Workbooks.of(
                "Table 1",
                List.of(TableColumn.numbers("Figure", NumberStyle.count().withDecimals(2))),
                List.of(List.of(Workbooks.figure(value))));
    }
}
