package uk.tlevels.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The grade tables: which matrix each T Level uses, and how pairs of specialisms combine. Small and serialisable. */
public final class GradeTables implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String FOLDER = "/schemas/reference/";

    private final Map<String, GradeMatrix> firstCohort;
    private final Map<String, GradeMatrix> laterCohorts;
    private final Specialisms specialisms;

    GradeTables(Map<String, GradeMatrix> firstCohort, Map<String, GradeMatrix> laterCohorts, Specialisms specialisms) {
        this.firstCohort = Map.copyOf(firstCohort);
        this.laterCohorts = Map.copyOf(laterCohorts);
        this.specialisms = specialisms;
    }

    /** The tables that came with this version of the warehouse, from {@code schemas/reference}. */
    public static GradeTables bundled() {
        try (InputStream matrices = bundled(GradeTablesReader.MATRICES);
                InputStream tLevels = bundled(GradeTablesReader.T_LEVELS);
                InputStream combined = bundled(GradeTablesReader.COMBINED)) {
            return load(matrices, tLevels, combined);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the grade tables", e);
        }
    }

    /**
     * Reads the tables from CSV in UTF-8 with a header.
     *
     * @param matrices {@code overall_grade_matrices.csv}: {@code matrix, core_grade, specialism_grade, overall_grade}
     * @param tLevels {@code t_levels.csv}: {@code lar_code}, {@code grade_matrix_2020} and {@code
     *     grade_matrix_2021_onwards} are used; an empty matrix means none is published
     * @param combined {@code specialism_grades_combined.csv}: {@code first_grade, second_grade, combined_grade}
     * @throws IllegalArgumentException naming file and line, if a grade or matrix is unknown, twice there, or missing
     */
    public static GradeTables load(InputStream matrices, InputStream tLevels, InputStream combined) throws IOException {
        return GradeTablesReader.read(matrices, tLevels, combined);
    }

    private static InputStream bundled(String file) throws IOException {
        InputStream stream = GradeTables.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IOException(FOLDER + file + " is not on the class path");
        }
        return stream;
    }

    /** How pairs of specialisms combine. */
    public Specialisms specialisms() {
        return specialisms;
    }

    /** The matrix for a learner's start year, empty if none is published or T Levels had not begun. */
    Optional<GradeMatrix> matrix(int startYear, String coreCode) {
        if (startYear < OverallGrade.FIRST_START_YEAR) {
            return Optional.empty();
        }
        Map<String, GradeMatrix> cohort = startYear == OverallGrade.FIRST_START_YEAR ? firstCohort : laterCohorts;
        return Optional.ofNullable(cohort.get(coreCode));
    }
}
