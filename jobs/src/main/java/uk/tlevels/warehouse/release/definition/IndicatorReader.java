package uk.tlevels.warehouse.release.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.contract.YamlNode;

/** Reads the indicators of a data set. Each says under one key what it measures. */
final class IndicatorReader {
    private static final List<String> MEASURES = List.of("people", "plain", "share", "estimate", "mean");
    private static final Set<String> BASED = Set.of("estimate", "mean");
    private static final Set<String> KEYS = Set.of(
            "name", "label", "group", "unit", "decimals", "people", "plain", "share", "estimate", "mean", "base");
    private static final Set<String> UNITS = Set.of("", "%", "pp", "£", "£m");

    private final List<FilterDefinition> filters;

    IndicatorReader(List<FilterDefinition> filters) {
        this.filters = filters;
    }

    /** The indicators of a data set, those that they refer to among them. */
    List<IndicatorDefinition> read(YamlNode dataSet) {
        List<YamlNode> nodes = dataSet.require("indicators").items();
        List<IndicatorDefinition> indicators = new ArrayList<>();
        for (YamlNode node : nodes) {
            indicators.add(indicator(node.only(KEYS)));
        }
        for (YamlNode node : nodes) {
            node.find("share").ifPresent(share -> {
                people(share.require("part"), indicators);
                people(share.require("whole"), indicators);
            });
            node.find("base").ifPresent(base -> people(base, indicators));
        }
        return indicators;
    }

    /** The name of a count of people among some indicators. */
    static String people(YamlNode node, List<IndicatorDefinition> indicators) {
        IndicatorDefinition named = indicators.stream()
                .filter(i -> i.name().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.error("there is no indicator '" + node.text() + "' in this data set"));
        if (named.measure() instanceof Measure.People) {
            return named.name();
        }
        throw node.error("indicator '" + named.name() + "' is not a count of people");
    }

    private IndicatorDefinition indicator(YamlNode node) {
        YamlNode name = node.require("name");
        String unit = unit(node);
        Measure measure = measure(node);
        boolean percent = unit.equals("%") || unit.equals("pp");
        if (measure instanceof Measure.People && !unit.isEmpty()) {
            throw node.require("unit")
                    .error("'%s' counts people and is given in %s: an indicator is either a count or a percentage"
                            .formatted(name.text(), unit));
        }
        if (measure instanceof Measure.Share && !percent) {
            throw node.error("'" + name.text() + "' is a share of people and needs unit: \"%\"");
        }
        return new IndicatorDefinition(
                Names.column(name),
                Names.label(node.require("label")),
                node.text("group", ""),
                unit,
                decimals(node, measure),
                measure,
                node.line());
    }

    private static String unit(YamlNode node) {
        String unit = node.text("unit", "");
        if (!UNITS.contains(unit)) {
            throw node.require("unit").error("'" + unit + "' is no unit; known: %, pp, £, £m, or none for a number");
        }
        return unit;
    }

    private static int decimals(YamlNode node, Measure measure) {
        boolean people = measure instanceof Measure.People;
        Optional<YamlNode> given = node.find("decimals");
        if (people && given.filter(d -> !d.text().equals("0")).isPresent()) {
            throw given.get().error("people are counted in whole numbers: leave decimals out");
        }
        return people ? 0 : DataSetReader.decimals(node.require("decimals"));
    }

    private Measure measure(YamlNode node) {
        List<String> given =
                MEASURES.stream().filter(m -> node.find(m).isPresent()).toList();
        if (given.size() != 1) {
            throw node.error("'%s' measures %s; give exactly one of %s"
                    .formatted(node.require("name").text(), given.isEmpty() ? "nothing" : given, MEASURES));
        }
        if (!BASED.contains(given.get(0))) {
            node.find("base").ifPresent(base -> {
                throw base.error("a base belongs to an estimate or a mean; leave it out");
            });
        }
        YamlNode value = node.require(given.get(0));
        return switch (given.get(0)) {
            case "people" -> new Measure.People(GoldExpression.of(value));
            case "plain" -> new Measure.Plain(GoldExpression.of(value));
            case "estimate" ->
                new Measure.Estimate(
                        GoldExpression.of(value), node.require("base").text());
            case "mean" ->
                new Measure.Mean(GoldExpression.of(value), node.require("base").text());
            default -> share(value.only(Set.of("part", "whole", "across")));
        };
    }

    private Measure share(YamlNode node) {
        Optional<YamlNode> across = node.find("across");
        across.ifPresent(name -> {
            Optional<FilterDefinition> filter =
                    filters.stream().filter(f -> f.name().equals(name.text())).findFirst();
            if (filter.flatMap(FilterDefinition::total).isEmpty()) {
                throw name.error("'" + name.text() + "' is not a filter with a total");
            }
        });
        return new Measure.Share(
                node.require("part").text(), node.require("whole").text(), across.map(YamlNode::text));
    }
}
