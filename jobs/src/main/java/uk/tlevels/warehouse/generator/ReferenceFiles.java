package uk.tlevels.warehouse.generator;

import java.util.ArrayList;
import java.util.List;

/** Writes the registers that returns and results refer to. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    static List<Written> write(Population population, Landing landing) {
        List<Written> files = new ArrayList<>(ProviderRegisterFiles.write(population.providers(), landing));
        files.add(SchoolRegister.write(population.providers(), landing));
        files.add(LearningAimRegister.write(population.plan().catalogue(), landing));
        return files;
    }
}
