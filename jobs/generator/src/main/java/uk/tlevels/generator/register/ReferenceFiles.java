package uk.tlevels.generator.register;

import java.util.ArrayList;
import java.util.List;
import uk.tlevels.generator.file.LandingRoot;
import uk.tlevels.generator.file.Written;
import uk.tlevels.generator.people.Catalogue;
import uk.tlevels.generator.people.Provider;

/** Writes the registers that returns and results refer to. */
public final class ReferenceFiles {

    private ReferenceFiles() {}

    /** Writes them all. */
    public static List<Written> write(List<Provider> providers, Catalogue catalogue, LandingRoot landing) {
        List<Written> files = new ArrayList<>(ProviderRegisterFiles.write(providers, landing));
        files.add(SchoolRegister.write(providers, landing));
        files.add(LearningAimRegister.write(catalogue, landing));
        return files;
    }
}
