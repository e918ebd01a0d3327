package uk.tlevels.warehouse.release.screening.filename;

import java.util.function.Function;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.release.screening.check.Check;
import uk.tlevels.warehouse.release.screening.check.Offences;
import uk.tlevels.warehouse.release.screening.check.Outcome;
import uk.tlevels.warehouse.release.screening.check.Pair;

/** Only letters, digits, - and _ in a file name, its ending aside. */
record FilenameSpecial(Function<Pair, String> file) implements Check {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+(\\.meta)?\\.csv");

    @Override
    public String id() {
        return "filename_special";
    }

    @Override
    public Outcome check(Pair pair) {
        String name = file.apply(pair);
        // a space has a check of its own
        String spaceless = name.replaceAll("\\s", "");
        Offences offences = new Offences();
        if (!PLAIN.matcher(spaceless).matches()) {
            offences.name(name);
        }
        return Outcome.fail(
                offences,
                name + " holds letters, digits, - and _ alone.",
                "The file name holds other characters than letters, digits, - and _",
                "Rename the file");
    }
}
