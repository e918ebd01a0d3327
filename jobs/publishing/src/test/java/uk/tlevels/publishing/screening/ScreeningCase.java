package uk.tlevels.publishing.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import uk.tlevels.publishing.screening.check.NotAdditive;
import uk.tlevels.publishing.screening.check.ScreenOptions;
import uk.tlevels.publishing.screening.check.Verdict;

/**
 * One case of {@code screening/cases/*.yaml}: a valid pair, what is changed in it, and what one check says then.
 *
 * @param check the check it is about
 * @param because what is changed, in words
 * @param verdict what the check says
 * @param says what its message holds
 * @param officially {@code passes} or {@code fails}: what the published screener is known to do with the pair
 */
record ScreeningCase(
        String check, String because, Verdict verdict, List<String> says, String officially, Map<String, Object> yaml) {

    /** All cases. */
    static List<ScreeningCase> all() {
        try (Stream<Path> files = Files.list(
                Path.of(ScreeningCase.class.getResource("/screening/cases").toURI()))) {
            List<ScreeningCase> cases = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                List<Map<String, Object>> list =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
                list.forEach(yaml -> cases.add(of(yaml)));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static ScreeningCase of(Map<String, Object> yaml) {
        return new ScreeningCase(
                text(yaml, "check"),
                text(yaml, "because"),
                Verdict.valueOf(text(yaml, "verdict")),
                list(yaml, "says").stream().map(String::valueOf).toList(),
                String.valueOf(yaml.getOrDefault("officially", "")),
                yaml);
    }

    String name() {
        return check + " " + verdict + ": " + because;
    }

    /** The pair as the case changes it. */
    TestPair pair() {
        TestPair pair = TestPair.base(String.valueOf(yaml.getOrDefault("base", "learners")));
        changes("data").forEach(change -> apply(change, pair.data()));
        changes("meta").forEach(change -> apply(change, pair.meta()));
        if (yaml.containsKey("names")) {
            List<Object> names = list(yaml, "names");
            pair.name(String.valueOf(names.get(0)), String.valueOf(names.get(1)));
        }
        if (yaml.containsKey("charset")) {
            pair.charset(Charset.forName(text(yaml, "charset")));
        }
        for (Map<String, Object> change : changes("text")) {
            pair.text(pair.data().toString().replace(text(change, "from"), text(change, "to")));
        }
        ScreenOptions options = pair.options();
        for (Object exempt : list(yaml, "not_additive")) {
            NotAdditive parsed = NotAdditive.parse(String.valueOf(exempt));
            options = options.notAdditive(parsed.indicator(), parsed.filter());
        }
        for (Object open : list(yaml, "open_percentages")) {
            options = options.openPercentage(String.valueOf(open));
        }
        pair.options(yaml.containsKey("rounded_to") ? options.roundedTo((int) yaml.get("rounded_to")) : options);
        return pair;
    }

    private static void apply(Map<String, Object> change, CsvText file) {
        String column = String.valueOf(change.get("column"));
        if (change.containsKey("rename")) {
            file.rename(text(change, "rename"), text(change, "to"));
        } else if (change.containsKey("drop")) {
            file.drop(text(change, "drop"));
        } else if (change.containsKey("add")) {
            file.add(text(change, "add"), text(change, "value"));
        } else if (change.containsKey("copies")) {
            for (int copy = 1; copy <= (int) change.get("copies"); copy++) {
                file.copy(1);
                file.set(file.rows(), column, "Item " + copy);
            }
        } else if (change.containsKey("copy")) {
            file.copy((int) change.get("copy"));
        } else if (change.containsKey("delete")) {
            file.delete((int) change.get("delete"));
        } else if (change.containsKey("keep")) {
            file.keep(text(change, "keep"), text(change, "value"));
        } else if (change.containsKey("cells")) {
            file.addCells(list(change, "cells").stream().map(String::valueOf).toList());
        } else if (change.containsKey("from")) {
            file.replace(column, text(change, "from"), text(change, "to"));
        } else if (change.containsKey("row")) {
            file.set((int) change.get("row"), column, text(change, "to"));
        } else {
            file.fill(column, text(change, "to"));
        }
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> changes(String key) {
        return (List<Map<String, Object>>) yaml.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> yaml, String key) {
        return (List<Object>) yaml.getOrDefault(key, List.of());
    }

    private static String text(Map<String, Object> yaml, String key) {
        if (!yaml.containsKey(key)) {
            throw new IllegalArgumentException("no " + key + " in " + yaml);
        }
        return String.valueOf(yaml.get(key));
    }
}
