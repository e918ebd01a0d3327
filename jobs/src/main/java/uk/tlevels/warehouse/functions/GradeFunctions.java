package uk.tlevels.warehouse.functions;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF5;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;
import uk.tlevels.grading.ComponentGrade;
import uk.tlevels.grading.CoreGrade;
import uk.tlevels.grading.GradeOutcome.Graded;
import uk.tlevels.grading.GradeTables;
import uk.tlevels.grading.OverallGrade;
import uk.tlevels.grading.PlacementStatus;
import uk.tlevels.grading.SpecialismGrade;
import uk.tlevels.grading.Specialisms;

/**
 * T Level grades as SQL functions:
 *
 * <pre>
 * overall_grade(start_year int, core_code string, core_grade string, specialism_grade string, placement_status string)
 * combined_specialism_grade(grades array&lt;string&gt;)
 * best_grade(component string, grades array&lt;string&gt;)
 * placement_status(text string)
 * </pre>
 *
 * <p>Grades may be spelled in any way the sources do and come back as published, for example {@code Distinction*}. A NULL
 * grade or placement is an absent one. A spelling that is not known makes the result NULL.
 *
 * <ul>
 *   <li>{@code overall_grade}: NULL too when the T Level has no grade matrix for that start year; see {@link OverallGrade}.
 *   <li>{@code combined_specialism_grade}: one element per specialism, NULL where it has no grade; NULL too when there is no
 *       grade to give or there are more than two specialisms; see {@link Specialisms}.
 *   <li>{@code best_grade}: of several results of one component, {@code 'core'} or {@code 'specialism'}; NULL elements are
 *       left out; see {@link ComponentGrade#bestOf}.
 *   <li>{@code placement_status}: the status as the results service stores it, for example {@code NotCompleted}; see {@link
 *       PlacementStatus}.
 * </ul>
 */
public final class GradeFunctions {

    private GradeFunctions() {}

    /** Makes the functions known to the session; they grade by these tables. */
    public static void register(SparkSession spark, GradeTables tables) {
        OverallGrade overallGrade = new OverallGrade(tables);
        Specialisms specialisms = tables.specialisms();
        UDF5<Number, String, String, String, String, String> overall =
                (startYear, coreCode, core, specialism, placement) ->
                        overall(overallGrade, startYear, coreCode, core, specialism, placement);
        UDF1<Seq<String>, String> combined = grades -> combined(specialisms, grades);
        UDF2<String, Seq<String>, String> best = GradeFunctions::best;
        UDF1<String, String> placement = GradeFunctions::placement;
        spark.udf().register("overall_grade", overall, StringType);
        spark.udf().register("combined_specialism_grade", combined, StringType);
        spark.udf().register("best_grade", best, StringType);
        spark.udf().register("placement_status", placement, StringType);
    }

    private static String overall(
            OverallGrade overallGrade,
            Number startYear,
            String coreCode,
            String core,
            String specialism,
            String placement) {
        Read<CoreGrade> coreGrade = Read.of(core, CoreGrade::parse);
        Read<SpecialismGrade> specialismGrade = Read.of(specialism, SpecialismGrade::parse);
        Read<PlacementStatus> status = Read.of(placement, PlacementStatus::parse);
        boolean unknown = coreGrade.unknown() || specialismGrade.unknown() || status.unknown();
        if (startYear == null || coreCode == null || unknown) {
            return null;
        }
        return overallGrade.of(
                                startYear.intValue(),
                                coreCode,
                                coreGrade.value(),
                                specialismGrade.value(),
                                status.value())
                        instanceof Graded graded
                ? graded.grade().published()
                : null;
    }

    private static String combined(Specialisms specialisms, Seq<String> grades) {
        if (grades == null || grades.size() > 2) {
            return null;
        }
        List<Read<SpecialismGrade>> read = read(grades, SpecialismGrade::parse);
        if (read.stream().anyMatch(Read::unknown)) {
            return null;
        }
        return specialisms
                .combine(read.stream().map(Read::value).toList())
                .map(SpecialismGrade::published)
                .orElse(null);
    }

    private static String best(String component, Seq<String> grades) {
        if (component == null || grades == null) {
            return null;
        }
        return switch (component) {
            case "core" -> best(read(grades, CoreGrade::parse));
            case "specialism" -> best(read(grades, SpecialismGrade::parse));
            default ->
                throw new IllegalArgumentException(
                        "best_grade: component must be 'core' or 'specialism', not '" + component + "'");
        };
    }

    private static <G extends Enum<G> & ComponentGrade> String best(List<Read<G>> grades) {
        if (grades.stream().anyMatch(Read::unknown)) {
            return null;
        }
        List<G> present =
                grades.stream().flatMap(grade -> grade.value().stream()).toList();
        return ComponentGrade.bestOf(present).map(ComponentGrade::published).orElse(null);
    }

    private static String placement(String text) {
        return Read.of(text, PlacementStatus::parse)
                .value()
                .map(PlacementStatus::stored)
                .orElse(null);
    }

    private static <G> List<Read<G>> read(Seq<String> texts, Function<String, Optional<G>> parse) {
        List<Read<G>> grades = new ArrayList<>();
        CollectionConverters.asJava(texts).forEach(text -> grades.add(Read.of(text, parse)));
        return grades;
    }

    /** A SQL text read as a value: absent when NULL, unknown when it could not be read. */
    private record Read<T>(Optional<T> value, boolean unknown) {
        static <T> Read<T> of(String text, Function<String, Optional<T>> parse) {
            if (text == null) {
                return new Read<>(Optional.empty(), false);
            }
            Optional<T> value = parse.apply(text);
            return new Read<>(value, value.isEmpty());
        }
    }
}
