package uk.tlevels.warehouse.release.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.tlevels.disclosure.table.Inequality;
import uk.tlevels.warehouse.contract.YamlNode;

/** Reads what readers know of the counts of a release beside sums, e.g. {@code passed <= core_passed}. */
final class RelationReader {
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");
    private static final Pattern TERM = Pattern.compile("\\s*(?:(\\d{1,9})\\s+)?([a-z][a-z0-9_]*)\\s*");

    private final SliceReader slices;
    private final List<DataSetDefinition> dataSets;

    RelationReader(List<DataSetDefinition> dataSets) {
        this.slices = new SliceReader(dataSets);
        this.dataSets = dataSets;
    }

    List<Inequality> relations(YamlNode document) {
        Optional<YamlNode> node = document.find("relations");
        if (node.isEmpty()) {
            return List.of();
        }
        node.get().only(Set.of("counts", "hold"));
        Map<String, Inequality.Term> counts = new LinkedHashMap<>();
        node.get().require("counts").entries().forEach((name, count) -> counts.put(name, term(count)));
        List<Inequality> relations = new ArrayList<>();
        for (YamlNode text : node.get().require("hold").items()) {
            String[] sides = text.text().split("<=", -1);
            if (sides.length != 2) {
                throw text.error("'%s' is not two sums with <= between them".formatted(text.text()));
            }
            List<Inequality.Term> terms = new ArrayList<>();
            long less = add(text, sides[0], 1, counts, terms);
            long bound = add(text, sides[1], -1, counts, terms) - less;
            if (terms.isEmpty()) {
                throw text.error("'%s' names no count".formatted(text.text()));
            }
            relations.add(new Inequality(terms, bound, text.text()));
        }
        return relations;
    }

    private Inequality.Term term(YamlNode node) {
        node.only(Set.of("data_set", "indicator", "where"));
        Slice slice = slices.oneRow(node);
        DataSetDefinition dataSet = dataSets.stream()
                .filter(d -> d.file().equals(slice.dataSet()))
                .findFirst()
                .orElseThrow();
        Map<String, String> where = new LinkedHashMap<>();
        slice.where().forEach((filter, items) -> where.put(filter, items.get(0)));
        return new Inequality.Term(
                1, slice.dataSet(), IndicatorReader.people(node.require("indicator"), dataSet.indicators()), where);
    }

    /** Adds the terms of a sum; gives what else is in it. */
    private static long add(
            YamlNode node, String sum, int sign, Map<String, Inequality.Term> counts, List<Inequality.Term> terms) {
        long numbers = 0;
        for (String text : sum.split("\\+", -1)) {
            Matcher term = TERM.matcher(text);
            if (NUMBER.matcher(text).matches()) {
                numbers += Long.parseLong(text.strip());
            } else if (term.matches() && counts.containsKey(term.group(2))) {
                Inequality.Term count = counts.get(term.group(2));
                long times =
                        Optional.ofNullable(term.group(1)).map(Long::parseLong).orElse(1L);
                terms.add(new Inequality.Term(sign * times, count.file(), count.indicator(), count.where()));
            } else {
                throw node.error("'%s' is neither a number nor one of the counts %s, with or without a number before it"
                        .formatted(text.strip(), counts.keySet()));
            }
        }
        return numbers;
    }
}
