package uk.tlevels.grading;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/** The overall grade for each pair of component grades that are passes. */
final class GradeMatrix implements Serializable {

    private static final long serialVersionUID = 1;

    private final EnumMap<CoreGrade, EnumMap<SpecialismGrade, Grade>> grades = new EnumMap<>(CoreGrade.class);

    /** @throws IllegalArgumentException if a pair of passes has no grade */
    GradeMatrix(String name, Map<CoreGrade, Map<SpecialismGrade, Grade>> grades) {
        for (CoreGrade core : CoreGrade.values()) {
            for (SpecialismGrade specialism : SpecialismGrade.values()) {
                if (core.isPass() && specialism.isPass()) {
                    Grade grade = grades.getOrDefault(core, Map.of()).get(specialism);
                    if (grade == null) {
                        throw new IllegalArgumentException("matrix " + name + " has no overall grade for core "
                                + core.published() + " with specialism " + specialism.published());
                    }
                    this.grades
                            .computeIfAbsent(core, unseen -> new EnumMap<>(SpecialismGrade.class))
                            .put(specialism, grade);
                }
            }
        }
    }

    /** The overall grade of two passes. */
    Grade at(CoreGrade core, SpecialismGrade specialism) {
        return grades.get(core).get(specialism);
    }
}
