package uk.tlevels.publishing.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.tlevels.publishing.table.Cell;
import uk.tlevels.publishing.table.TableColumn;

/**
 * LibreOffice opens the files and finds in each cell what the model holds. It needs {@code soffice} on the path; without
 * it the test is skipped, or fails under {@code -Dtlevels.ci=true}.
 */
@Tag("interop")
class LibreOfficeTest {
    /** Commas, quotes, UTF-8, cells as they are stored rather than as they look, every sheet. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    private static final List<String> TEXTS = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "'quoted",
            "\"both\" & <b>ends</b>",
            " leading",
            "trailing ",
            "two  spaces",
            "two\nlines",
            "\nempty line first",
            "_x0041_",
            "0012",
            "1e5",
            "TRUE",
            "12/05/2024",
            "1,234",
            "naïve 𝔘nicode עברית 中文",
            "long ".repeat(6_000) + "end");

    @TempDir
    Path folder;

    @Test
    void every_cell_of_every_sheet_is_what_the_model_holds() throws Exception {
        requireLibreOffice();
        AccessibleWorkbook release = Workbooks.release();
        AccessibleWorkbook texts = Workbooks.texts(TEXTS);
        write("release", release);
        write("texts", texts);
        convert("xlsx", "again", "release.ods", "texts.ods");
        for (String name : List.of("release", "texts")) {
            Files.move(folder.resolve("again/" + name + ".xlsx"), folder.resolve(name + "-again.xlsx"));
            Files.move(folder.resolve(name + ".xlsx"), folder.resolve(name + "-xlsx.xlsx"));
        }
        convert(CSV, "csv", "release.ods", "release-xlsx.xlsx", "release-again.xlsx");
        convert(CSV, "csv", "texts.ods", "texts-xlsx.xlsx", "texts-again.xlsx");

        for (String file : List.of("release", "release-xlsx", "release-again")) {
            sheet(file, "Cover", coverOf(release));
            table(file, "Contents", 1 + release.tables().size(), List.of());
            table(file, "Notes", release.notes().size() + release.shorthand().size(), List.of());
            release.tables().forEach(t -> table(file, t.sheetName(), t.rows().size(), cells(t)));
        }
        for (String file : List.of("texts", "texts-xlsx", "texts-again")) {
            table(file, "Table 1", TEXTS.size(), cells(texts.tables().get(0)));
        }
    }

    private void write(String name, AccessibleWorkbook workbook) throws IOException {
        for (SpreadsheetFormat format : SpreadsheetFormat.values()) {
            Files.write(folder.resolve(name + "." + format.extension()), ZipParts.bytes(workbook, format));
        }
    }

    private static List<List<String>> coverOf(AccessibleWorkbook workbook) {
        return Stream.of(
                        Stream.of(workbook.properties().title()),
                        workbook.banner().stream(),
                        workbook.cover().stream()
                                .flatMap(s -> Stream.concat(
                                        Stream.of(s.heading()),
                                        s.lines().stream().map(TextLine::text))))
                .flatMap(s -> s)
                .map(List::of)
                .toList();
    }

    private static List<List<String>> cells(TableSheet sheet) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(sheet.columns().stream().map(TableColumn::heading).toList());
        sheet.rows()
                .forEach(row ->
                        cells.add(row.stream().map(LibreOfficeTest::plain).toList()));
        return cells;
    }

    private static String plain(Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            return figure.amount()
                    .known()
                    .map(value -> value.stripTrailingZeros().toPlainString())
                    .orElseGet(() -> cell.symbol().orElseThrow().shorthand());
        }
        return ((Cell.Words) cell).text();
    }

    private void sheet(String file, String sheet, List<List<String>> expected) {
        assertThat(csv(file, sheet)).as(file + ", " + sheet).isEqualTo(expected);
    }

    /** The last rows of a sheet are its table, and above it only column A is filled. */
    private void table(String file, String sheet, int rows, List<List<String>> expected) {
        List<List<String>> found = csv(file, sheet);
        int header = found.size() - rows - 1;
        if (!expected.isEmpty()) {
            assertThat(found.subList(header, found.size()))
                    .as(file + ", " + sheet)
                    .isEqualTo(expected);
        }
        assertThat(found.get(header)).as(file + ", " + sheet).doesNotContain("");
        assertThat(found.subList(0, header))
                .as(file + ", " + sheet)
                .allMatch(row -> !row.get(0).isEmpty() && row.stream().skip(1).allMatch(String::isEmpty));
    }

    private List<List<String>> csv(String file, String sheet) {
        Path path = folder.resolve("csv/" + file + "-" + sheet + ".csv");
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(path)) {
            return reader.stream()
                    .map(r ->
                            r.getFields().stream().map(LibreOfficeTest::number).toList())
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(path.toString(), e);
        }
    }

    /** LibreOffice writes {@code .5} as {@code 0.5} and leaves text alone. */
    private static String number(String field) {
        return field.matches("-?\\d+\\.\\d*0")
                ? new BigDecimal(field).stripTrailingZeros().toPlainString()
                : field;
    }

    private void convert(String to, String into, String... files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                to,
                "--outdir",
                folder.resolve(into).toString()));
        Stream.of(files).map(f -> folder.resolve(f).toString()).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("soffice ended").isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("soffice.log")))
                .isZero();
    }

    private static void requireLibreOffice() throws InterruptedException {
        try {
            new ProcessBuilder("soffice", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            String reason = "no soffice (LibreOffice) on the path: " + e.getMessage();
            assertThat(Boolean.getBoolean("tlevels.ci")).as(reason).isFalse();
            System.err.println("LibreOfficeTest is skipped: " + reason); // Surefire does not say why
            abort(reason);
        }
    }
}
