package uk.tlevels.warehouse.release.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import uk.tlevels.warehouse.contract.YamlNode;

/** Reads what a release says: its values, headlines and sections. */
final class NarrativeReader {
    /** Values that every release has: words, not numbers. */
    static final Set<String> BUILT_IN = Set.of("period", "status", "status_before", "title");

    private static final Set<Exhibit.Kind> WITH_INTERVALS =
            Set.of(Exhibit.Kind.LINE, Exhibit.Kind.BARS, Exhibit.Kind.LYING);
    private static final int MOST_HEADLINES = 6;
    private static final int MOST_SECTIONS = 10;

    private final SliceReader slices;
    private final Map<String, ValueDefinition> values = new LinkedHashMap<>();

    NarrativeReader(List<DataSetDefinition> dataSets) {
        this.slices = new SliceReader(dataSets);
    }

    /** The values of a definition, each after those it is made of. */
    Map<String, ValueDefinition> values(YamlNode document) {
        document.find("values").ifPresent(node -> node.entries().forEach((name, value) -> {
            if (BUILT_IN.contains(name)) {
                throw value.error("'" + name + "' stands for a word that every release has; choose another name");
            }
            values.put(name, value(value));
        }));
        return values;
    }

    private ValueDefinition value(YamlNode node) {
        Optional<YamlNode> before = node.find("before");
        if (before.isPresent()) {
            node.only(Set.of("before"));
            return before(before.get());
        }
        Optional<YamlNode> percent = node.find("change_percent");
        Optional<YamlNode> difference = node.find("difference");
        if (percent.isEmpty() && difference.isEmpty()) {
            return one(node);
        }
        node.only(Set.of("change_percent", "difference", "decimals"));
        YamlNode terms = percent.or(() -> difference).orElseThrow();
        List<String> names = terms.texts();
        if (names.size() != 2 || !values.keySet().containsAll(names)) {
            throw terms.error("two values that are defined above are expected, the later and the earlier; there are "
                    + values.keySet());
        }
        return new ValueDefinition.Change(
                percent.isPresent() ? ValueDefinition.Operation.PERCENT : ValueDefinition.Operation.DIFFERENCE,
                names.get(0),
                names.get(1),
                node.find("decimals").map(DataSetReader::decimals).orElse(0),
                node.line());
    }

    private ValueDefinition before(YamlNode of) {
        if (!(values.get(of.text()) instanceof ValueDefinition.One)) {
            throw of.error("one number of a data set that is defined above is expected; there are " + values.keySet());
        }
        return new ValueDefinition.Before(of.text(), of.line());
    }

    private ValueDefinition one(YamlNode node) {
        node.only(Set.of("data_set", "indicator", "where", "years_before", "decimals"));
        Slice slice = slices.oneRow(node);
        return new ValueDefinition.One(
                slice,
                slices.indicator(slice, node.require("indicator")),
                node.find("years_before").map(DataSetReader::number).orElse(0),
                slices.decimals(slice, node));
    }

    List<Headline> headlines(YamlNode document) {
        List<YamlNode> nodes = document.list("headlines");
        if (nodes.size() > MOST_HEADLINES) {
            throw nodes.get(MOST_HEADLINES).error("a release has at most " + MOST_HEADLINES + " headlines");
        }
        List<Headline> headlines = new ArrayList<>();
        for (YamlNode node : nodes) {
            node.only(Set.of("title", "value", "sentence"));
            headlines.add(new Headline(
                    node.require("title").text(),
                    template(node.require("value")),
                    template(node.require("sentence")),
                    node.line()));
        }
        return headlines;
    }

    List<SectionDefinition> sections(YamlNode document, String key) {
        List<YamlNode> nodes = document.list(key);
        if (nodes.size() > MOST_SECTIONS) {
            throw nodes.get(MOST_SECTIONS).error("at most " + MOST_SECTIONS + " sections can be read in ten minutes");
        }
        List<SectionDefinition> sections = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : nodes) {
            node.only(Set.of("heading", "text", "exhibits"));
            YamlNode heading = node.require("heading");
            SectionDefinition section = new SectionDefinition(
                    heading.text(), templates(node, "text"), exhibits(node.list("exhibits")), heading.line());
            if (!section.id().matches("[a-z].*") || !ids.add(section.id())) {
                throw heading.error("a heading begins with a letter and no other section has it: '%s'"
                        .formatted(section.heading()));
            }
            sections.add(section);
        }
        return sections;
    }

    List<Template> templates(YamlNode node, String key) {
        return node.list(key).stream().map(this::template).toList();
    }

    private Template template(YamlNode node) {
        Template template = Template.of(node);
        template.otherwise().ifPresent(otherwise -> require(node, otherwise));
        return require(node, template);
    }

    private Template require(YamlNode node, Template template) {
        template.choices().stream().filter(BUILT_IN::contains).findFirst().ifPresent(word -> {
            throw node.error("'" + word + "' is a word and has no sign to choose a wording by");
        });
        template.periods().stream().filter(BUILT_IN::contains).findFirst().ifPresent(word -> {
            throw node.error("'" + word + "' is a word and is of no period");
        });
        for (String name : template.values()) {
            if (!values.containsKey(name) && !BUILT_IN.contains(name)) {
                throw node.error("no value '" + name + "' is defined; there are " + new TreeSet<>(values.keySet()));
            }
        }
        return template;
    }

    private List<Exhibit> exhibits(List<YamlNode> nodes) {
        List<Exhibit> exhibits = new ArrayList<>();
        for (YamlNode node : nodes) {
            node.only(Set.of("table", "chart"));
            if (node.entries().size() != 1) {
                throw node.error("an exhibit is one table or one chart");
            }
            exhibits.add(node.find("table").map(this::table).orElseGet(() -> chart(node.require("chart"))));
        }
        return exhibits;
    }

    private Exhibit table(YamlNode node) {
        node.only(Set.of("title", "data_set", "where", "rows", "columns", "indicator", "indicators"));
        Slice slice = slices.slice(node);
        List<YamlNode> indicators = node.find("indicator").map(List::of).orElseGet(() -> node.list("indicators"));
        YamlNode columns = node.require("columns");
        boolean across = columns.text().equals(Exhibit.INDICATORS);
        boolean both =
                node.find("indicator").isPresent() && node.find("indicators").isPresent();
        if (both || indicators.isEmpty() || (indicators.size() > 1 && !across)) {
            throw node.error("a table shows one indicator, or several with columns: " + Exhibit.INDICATORS);
        }
        return new Exhibit.TableExhibit(
                Names.atMost(node.require("title"), 200),
                slice,
                slices.dimension(slice, node.require("rows")),
                across ? Exhibit.INDICATORS : slices.dimension(slice, columns),
                indicators.stream().map(i -> slices.indicator(slice, i)).toList());
    }

    private Exhibit chart(YamlNode node) {
        node.only(Set.of(
                "title", "kind", "data_set", "where", "category", "series", "indicator", "lower", "upper", "coverage"));
        Slice slice = slices.slice(node);
        Exhibit.Kind kind = kind(node.require("kind"));
        requireShape(kind, node);
        return new Exhibit.ChartExhibit(
                Names.atMost(node.require("title"), 200),
                kind,
                slice,
                slices.dimension(slice, node.require("category")),
                node.find("series").map(s -> slices.dimension(slice, s)),
                slices.indicator(slice, node.require("indicator")),
                node.find("lower").map(i -> slices.indicator(slice, i)),
                node.find("upper").map(i -> slices.indicator(slice, i)),
                node.require("coverage").text());
    }

    /** What each kind of chart needs, and what it would pass over in silence. */
    private static void requireShape(Exhibit.Kind kind, YamlNode node) {
        boolean several = Set.of(Exhibit.Kind.LINE, Exhibit.Kind.GROUPED, Exhibit.Kind.STACKED)
                .contains(kind);
        if (several) {
            node.require("series");
        } else {
            node.find("series").ifPresent(series -> {
                throw series.error("a chart of this kind has one series; take series out, or draw grouped bars");
            });
        }
        YamlNode category = node.require("category");
        if (kind == Exhibit.Kind.LINE && !category.text().equals(Exhibit.TIME)) {
            throw category.error("a line goes over time; its category is " + Exhibit.TIME);
        }
        if (node.find("lower").isPresent() != node.find("upper").isPresent()) {
            throw node.error("an interval has two ends; give both lower and upper");
        }
        if (node.find("lower").isPresent() && !WITH_INTERVALS.contains(kind)) {
            throw node.find("lower").orElseThrow().error("a chart of this kind shows no intervals");
        }
    }

    private static Exhibit.Kind kind(YamlNode node) {
        return switch (node.text()) {
            case "line" -> Exhibit.Kind.LINE;
            case "bars" -> Exhibit.Kind.BARS;
            case "grouped bars" -> Exhibit.Kind.GROUPED;
            case "stacked bars" -> Exhibit.Kind.STACKED;
            case "lying bars" -> Exhibit.Kind.LYING;
            case "ranked bars" -> Exhibit.Kind.RANKED;
            default ->
                throw node.error("'" + node.text()
                        + "' is no chart; known: line, bars, grouped bars, stacked bars, lying bars, ranked bars");
        };
    }
}
