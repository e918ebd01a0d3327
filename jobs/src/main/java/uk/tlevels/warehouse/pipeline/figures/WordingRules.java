package uk.tlevels.warehouse.pipeline.figures;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.contract.YamlNode;

/** The rules by the names that figure files use; wordings without a number come from wording_rules.csv. */
final class WordingRules {
    private static final Pattern NEAREST = Pattern.compile("nearest (0\\.0*1|10*)");

    private final Map<String, WordingRule.Words> wordings = new TreeMap<>();

    /** Reads the text of {@code schemas/reference/wording_rules.csv}: of its rows, those of rule {@code words}. */
    WordingRules(String csv) {
        for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
            if (row.getField("rule").equals("words")) {
                String wording = row.getField("wording");
                wordings.put(
                        wording,
                        new WordingRule.Words(
                                new BigDecimal(row.getField("lower")), new BigDecimal(row.getField("upper"))));
            }
        }
    }

    /**
     * The rule of a name.
     *
     * @param rule the node that names it
     * @param published the node that holds what is printed
     */
    WordingRule rule(YamlNode rule, YamlNode published) {
        if (rule.text().equals("words")) {
            return Optional.ofNullable(wordings.get(published.text()))
                    .orElseThrow(() -> published.error("wording '%s' is none of schemas/reference/wording_rules.csv: %s"
                            .formatted(published.text(), wordings.keySet())));
        }
        Printed printed = Printed.of(published.text())
                .orElseThrow(() -> published.error(
                        "'" + published.text() + "' is no number, as rule '" + rule.text() + "' needs one"));
        return switch (rule.text()) {
            case "exact" -> new WordingRule.Exact(printed);
            case "over" -> new WordingRule.Over(printed);
            case "at least" -> new WordingRule.AtLeast(printed);
            case "nearly" -> new WordingRule.Nearly(printed);
            case "up to" -> new WordingRule.UpTo(printed);
            default -> nearest(rule, published, printed);
        };
    }

    private static WordingRule nearest(YamlNode rule, YamlNode published, Printed printed) {
        WordingRule.Nearest nearest = new WordingRule.Nearest(step(rule), printed);
        if (!nearest.holds(printed.value())) {
            throw published.error("'%s' is no multiple of the step of rule '%s', so no value could agree"
                    .formatted(published.text(), rule.text()));
        }
        return nearest;
    }

    /** The step of {@code nearest 1}, {@code nearest 0.1}, {@code nearest 100} … */
    static BigDecimal step(YamlNode rule) {
        Matcher matcher = NEAREST.matcher(rule.text());
        if (!matcher.matches()) {
            throw rule.error("rule '" + rule.text()
                    + "' is none of exact, nearest <power of ten>, over, at least, nearly, up to, words");
        }
        return new BigDecimal(matcher.group(1));
    }
}
