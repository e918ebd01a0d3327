package uk.tlevels.grading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the grade tables from CSV and refuses what is not whole. */
final class GradeTablesReader {

    static final String MATRICES = "overall_grade_matrices.csv";
    static final String T_LEVELS = "t_levels.csv";
    static final String COMBINED = "specialism_grades_combined.csv";

    private GradeTablesReader() {}

    static GradeTables read(InputStream matrices, InputStream tLevels, InputStream combined) throws IOException {
        Map<String, GradeMatrix> byName = matrices(records(MATRICES, matrices));
        List<NamedCsvRecord> offered = records(T_LEVELS, tLevels);
        return new GradeTables(
                byTLevel(offered, "grade_matrix_2020", byName),
                byTLevel(offered, "grade_matrix_2021_onwards", byName),
                new Specialisms(combined(records(COMBINED, combined))));
    }

    private static Map<String, GradeMatrix> matrices(List<NamedCsvRecord> rows) {
        Map<String, Map<CoreGrade, Map<SpecialismGrade, Grade>>> cells = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            Grade twice = cells.computeIfAbsent(field(MATRICES, row, "matrix"), name -> new EnumMap<>(CoreGrade.class))
                    .computeIfAbsent(
                            grade(MATRICES, row, "core_grade", CoreGrade::parse),
                            core -> new EnumMap<>(SpecialismGrade.class))
                    .put(
                            grade(MATRICES, row, "specialism_grade", SpecialismGrade::parse),
                            grade(MATRICES, row, "overall_grade", Grade::parse));
            requireOnce(MATRICES, row, twice == null);
        }
        Map<String, GradeMatrix> matrices = new HashMap<>();
        cells.forEach((name, grades) -> matrices.put(name, new GradeMatrix(name, grades)));
        return matrices;
    }

    private static Map<SpecialismGrade, Map<SpecialismGrade, SpecialismGrade>> combined(List<NamedCsvRecord> rows) {
        Map<SpecialismGrade, Map<SpecialismGrade, SpecialismGrade>> combined = new EnumMap<>(SpecialismGrade.class);
        for (NamedCsvRecord row : rows) {
            SpecialismGrade twice = combined.computeIfAbsent(
                            grade(COMBINED, row, "first_grade", SpecialismGrade::parse),
                            first -> new EnumMap<>(SpecialismGrade.class))
                    .put(
                            grade(COMBINED, row, "second_grade", SpecialismGrade::parse),
                            grade(COMBINED, row, "combined_grade", SpecialismGrade::parse));
            requireOnce(COMBINED, row, twice == null);
        }
        return combined;
    }

    private static Map<String, GradeMatrix> byTLevel(
            List<NamedCsvRecord> rows, String column, Map<String, GradeMatrix> matrices) {
        Map<String, GradeMatrix> byTLevel = new HashMap<>();
        for (NamedCsvRecord row : rows) {
            String name = field(T_LEVELS, row, column);
            if (!name.isEmpty()) {
                GradeMatrix matrix = Optional.ofNullable(matrices.get(name))
                        .orElseThrow(() -> wrong(T_LEVELS, row, column + " " + name + " is not in " + MATRICES));
                GradeMatrix twice = byTLevel.put(field(T_LEVELS, row, "lar_code"), matrix);
                requireOnce(T_LEVELS, row, twice == null);
            }
        }
        return byTLevel;
    }

    private static List<NamedCsvRecord> records(String file, InputStream csv) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
            List<NamedCsvRecord> rows = reader.stream().toList();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException(file + " has no rows");
            }
            return rows;
        }
    }

    private static <G> G grade(String file, NamedCsvRecord row, String column, Function<String, Optional<G>> parse) {
        String text = field(file, row, column);
        return parse.apply(text).orElseThrow(() -> wrong(file, row, "unknown " + column + " '" + text + "'"));
    }

    private static String field(String file, NamedCsvRecord row, String column) {
        return row.findField(column).orElseThrow(() -> wrong(file, row, "no column " + column));
    }

    private static void requireOnce(String file, NamedCsvRecord row, boolean first) {
        if (!first) {
            throw wrong(file, row, "is there twice: " + row.getFields());
        }
    }

    private static IllegalArgumentException wrong(String file, NamedCsvRecord row, String problem) {
        return new IllegalArgumentException(file + " line " + row.getStartingLineNumber() + ": " + problem);
    }
}
