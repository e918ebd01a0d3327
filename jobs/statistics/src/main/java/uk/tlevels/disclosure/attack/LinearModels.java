package uk.tlevels.disclosure.attack;

import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/** Empty linear programs. */
public final class LinearModels {
    /** Of our own: the library's defaults belong to whoever else uses it in this process. */
    private static final Optimisation.Environment ENVIRONMENT = Optimisation.newEnvironment();

    static {
        // Presolvers narrow the bounds of two variables of one equation in turn, in decimal arithmetic, until nothing
        // changes. That takes long where the two are part and whole of a percentage: four fifths of the time of ours.
        ENVIRONMENT.clearPresolvers();
    }

    private LinearModels() {}

    /** A program without variables. */
    public static ExpressionsBasedModel empty() {
        return ENVIRONMENT.newModel();
    }
}
