package uk.tlevels.generator;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** School censuses read as if they were returns: a programme has a programme aim beside its core aim. */
final class CensusReader {

    private static final Map<String, String> STATUSES =
            Map.of("Continuing", "1", "Completed", "2", "Withdrawn", "3", "Transferred", "3");

    private CensusReader() {}

    static List<ReturnReader.Aim> aims(Path landing) throws IOException {
        List<ReturnReader.Aim> aims = new ArrayList<>();
        try (Stream<Path> files = Files.list(landing.resolve("census"))) {
            for (Path file : files.sorted().toList()) {
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    rows.forEach(row -> add(aims, file.getFileName().toString(), row));
                }
            }
        }
        return aims;
    }

    private static void add(List<ReturnReader.Aim> aims, String file, NamedCsvRecord row) {
        String qn = row.getField("QN").replace("/", "");
        boolean tLevel = row.getField("ProgrammeType").equals("T Level");
        boolean foundation = qn.startsWith("ZTPR");
        boolean core = row.getField("CoreAim").equals("true");
        Map<String, String> values = new HashMap<>(Map.of(
                "LearnAimRef",
                qn,
                "AimType",
                core ? "5" : "3",
                "LearnStartDate",
                row.getField("LearningStartDate"),
                "CompStatus",
                STATUSES.get(row.getField("AimStatus")),
                "FundModel",
                "25"));
        if (!row.getField("LearningActualEndDate").isEmpty()) {
            values.put("LearnActEndDate", row.getField("LearningActualEndDate"));
        }
        if (tLevel || foundation) {
            values.put("ProgType", tLevel ? "31" : "30");
        }
        String uln = row.getField("ULN");
        Map<String, String> learner =
                Map.of("ULN", uln.isEmpty() ? "9999999999" : uln, "LearnRefNumber", row.getField("UPN"));
        int year = Integer.parseInt(row.getField("AcademicYear").substring(0, 4));
        aims.add(new ReturnReader.Aim(file, year, row.getField("URN"), learner, values));
        if (core && (tLevel || foundation)) {
            Map<String, String> programme = new HashMap<>(values);
            programme.put("AimType", "1");
            programme.put("LearnAimRef", "ZPROG001");
            aims.add(new ReturnReader.Aim(file, year, row.getField("URN"), learner, programme));
        }
    }
}
