package uk.tlevels.warehouse.disclosure.attack;

import org.ojalgo.optimisation.ExpressionsBasedModel;

/** Empty linear programs. */
public final class LinearModels {
    static {
        // Presolvers narrow the bounds of two variables of one equation in turn, in decimal arithmetic, until nothing
        // changes. That takes long where the two are part and whole of a percentage: four fifths of the time of ours.
        ExpressionsBasedModel.clearPresolvers();
    }

    private LinearModels() {}

    /** A program without variables. */
    public static ExpressionsBasedModel empty() {
        return new ExpressionsBasedModel();
    }
}
