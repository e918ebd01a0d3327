package uk.tlevels.publishing.screening.official;

import static uk.tlevels.publishing.screening.check.CheckWords.must;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.tlevels.publishing.screening.check.Check;
import uk.tlevels.publishing.screening.check.CheckWords;
import uk.tlevels.publishing.screening.check.Offences;
import uk.tlevels.publishing.screening.check.Outcome;
import uk.tlevels.publishing.screening.check.Pair;
import uk.tlevels.publishing.screening.check.Rules;
import uk.tlevels.publishing.screening.check.Verdict;

/** Stage "filename": the names of the two files. */
public final class FilenameChecks {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+(\\.meta)?\\.csv");

    private FilenameChecks() {}

    /** In running order. */
    public static List<Check> all() {
        return List.of(
                spaces(Pair::dataName),
                spaces(Pair::metaName),
                special(Pair::dataName),
                special(Pair::metaName),
                Check.of("filenames_match", Set.of(Verdict.FAIL), FilenameChecks::match));
    }

    private static Check spaces(Function<Pair, String> file) {
        return named(
                "filename_spaces",
                file,
                name -> must(
                        name + " has no space in its name.", "The file name holds a space", "Put - or _ in its place"),
                Rules::hasSpace);
    }

    private static Check special(Function<Pair, String> file) {
        return named(
                "filename_special",
                file,
                name -> must(
                        name + " holds letters, digits, - and _ alone.",
                        "The file name holds other characters than letters, digits, - and _",
                        "Rename the file"),
                // a space has a check of its own
                name -> !PLAIN.matcher(name.replaceAll("\\s", "")).matches());
    }

    private static Check named(
            String id, Function<Pair, String> file, Function<String, CheckWords> question, Predicate<String> bad) {
        return Check.of(id, Set.of(Verdict.FAIL), pair -> {
            String name = file.apply(pair);
            Offences offences = new Offences();
            if (bad.test(name)) {
                offences.name(name);
            }
            return question.apply(name).answer(offences);
        });
    }

    private static Outcome match(Pair pair) {
        String stem = pair.dataName().replaceFirst("\\.csv(\\.gz)?$", "");
        Offences offences = new Offences();
        if (!pair.dataName().equals(stem + ".csv") || !pair.metaName().equals(stem + ".meta.csv")) {
            offences.add(Offences.quoted(pair.dataName()) + " and " + Offences.quoted(pair.metaName()));
        }
        return Outcome.fail(
                offences,
                "The names of the two files belong together.",
                "The names of the two files do not belong together",
                "Name them '" + stem + ".csv' and '" + stem + ".meta.csv'");
    }
}
