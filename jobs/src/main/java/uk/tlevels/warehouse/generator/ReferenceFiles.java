package uk.tlevels.warehouse.generator;

import java.util.ArrayList;
import java.util.List;

/** Writes the registers that returns and results refer to. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    static List<Written> write(List<Provider> providers, Catalogue catalogue, Landing landing) {
        List<Written> files = new ArrayList<>(ProviderRegisterFiles.write(providers, landing));
        files.add(SchoolRegister.write(providers, landing));
        files.add(LearningAimRegister.write(catalogue, landing));
        return files;
    }
}
