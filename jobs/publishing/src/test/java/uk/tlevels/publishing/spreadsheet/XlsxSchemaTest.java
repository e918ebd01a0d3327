package uk.tlevels.publishing.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Excel offers to repair a file whose parts do not follow the schemas of ECMA-376, where other readers are lenient. */
class XlsxSchemaTest {
    private interface Parser {
        XmlObject parse(InputStream part) throws XmlException, IOException;
    }

    private static final Map<String, Parser> PARSERS = Map.of(
            "xl/workbook.xml", WorkbookDocument.Factory::parse,
            "xl/styles.xml", StyleSheetDocument.Factory::parse,
            "xl/worksheets/sheet", WorksheetDocument.Factory::parse,
            "xl/tables/table", TableDocument.Factory::parse);

    @TestFactory
    Stream<DynamicTest> part_follows_its_schema() {
        ZipParts zip = ZipParts.of(Workbooks.release(), SpreadsheetFormat.XLSX);
        List<String> parts = zip.parts().keySet().stream()
                .filter(name -> PARSERS.keySet().stream().anyMatch(name::startsWith))
                .toList();
        assertThat(parts).hasSize(11);
        return parts.stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> assertThat(errors(name, zip)).isEmpty()));
    }

    private static List<XmlError> errors(String name, ZipParts zip) throws XmlException, IOException {
        Parser parser = PARSERS.entrySet().stream()
                .filter(p -> name.startsWith(p.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        List<XmlError> errors = new ArrayList<>();
        XmlObject part = parser.parse(new ByteArrayInputStream(zip.parts().get(name)));
        assertThat(part.validate(new XmlOptions().setErrorListener(errors))).isEqualTo(errors.isEmpty());
        return errors;
    }
}
