package uk.tlevels.warehouse.release.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.warehouse.contract.Contracts;
import uk.tlevels.warehouse.contract.TableName;
import uk.tlevels.warehouse.contract.YamlNode;
import uk.tlevels.warehouse.contract.Zone;

/** Reads one data set of a definition. */
final class DataSetReader {
    private static final Set<String> KEYS = Set.of(
            "file",
            "title",
            "summary",
            "table",
            "rows",
            "lag",
            "status",
            "as_at",
            "series_break",
            "level",
            "time",
            "geography",
            "filters",
            "indicators",
            "sums",
            "running",
            "overlapping",
            "add_up",
            "missing",
            "footnotes");
    private static final Set<String> FILTER_KEYS =
            Set.of("name", "from", "label", "hint", "total", "first", "order", "group");
    private static final int MOST_DECIMALS = 9;
    private static final String GEOGRAPHY = "geography";
    private static final String TOTAL = "Total";

    /** The columns that every data file begins with. */
    private static final Set<String> LEADING =
            Set.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");

    private final Contracts contracts;

    DataSetReader(Contracts contracts) {
        this.contracts = contracts;
    }

    DataSetDefinition read(YamlNode node) {
        node.only(KEYS);
        TableName table = table(node.require("table"));
        List<FilterDefinition> filters = filters(node);
        List<IndicatorDefinition> indicators = new IndicatorReader(filters).read(node);
        Map<String, Map<String, GoldExpression>> geography = geography(node);
        requireUnique(node, geography);
        return new DataSetDefinition(
                Names.file(node.require("file")),
                new DataSetDefinition.About(
                        Names.label(node.require("title")),
                        node.require("summary").text().strip(),
                        node.list("footnotes").stream()
                                .map(n -> n.text().strip())
                                .toList()),
                new DataSetDefinition.Origin(
                        table,
                        node.find("rows").map(GoldExpression::of),
                        node.find("lag").map(DataSetReader::number).orElse(0)),
                new DataSetDefinition.Frame(
                        time(node),
                        status(node),
                        node.find("series_break").map(GoldExpression::of),
                        node.find("level").map(GoldExpression::of).orElse(column("geographic_level", node)),
                        geography),
                filters,
                indicators,
                new DataSetDefinition.Adding(
                        sums(node, filters, indicators),
                        running(node, filters, indicators),
                        overlapping(node, filters),
                        addUp(node, indicators)),
                missing(node),
                node.line());
    }

    private TableName table(YamlNode node) {
        TableName name = TableName.parse(node.text())
                .filter(t -> t.zone() == Zone.GOLD)
                .orElseThrow(() -> node.error("'" + node.text()
                        + "' is not a gold table; a release shows gold tables only, e.g. gold.starts"));
        if (contracts.find(name).isEmpty()) {
            throw node.error("no contract in schemas/gold describes table " + name);
        }
        return name;
    }

    private static void requireUnique(YamlNode node, Map<String, Map<String, GoldExpression>> geography) {
        Set<String> names = new HashSet<>(LEADING);
        geography.values().forEach(columns -> names.addAll(columns.keySet()));
        for (YamlNode column : columns(node)) {
            if (!names.add(column.text())) {
                throw column.error("column '" + column.text() + "' is given twice");
            }
        }
    }

    private static Optional<DataSetDefinition.StatusColumns> status(YamlNode node) {
        if (node.find("status").isEmpty()) {
            node.find("as_at").ifPresent(asAt -> {
                throw asAt.error("as_at says what day a status is of; give status too, or leave it out");
            });
            return Optional.empty();
        }
        return Optional.of(new DataSetDefinition.StatusColumns(
                GoldExpression.of(node.require("status")), GoldExpression.of(node.require("as_at"))));
    }

    private static List<YamlNode> columns(YamlNode node) {
        List<YamlNode> columns = new ArrayList<>();
        for (YamlNode filter : node.list("filters")) {
            columns.add(filter.require("name"));
            filter.find("group").ifPresent(g -> columns.add(g.require("name")));
        }
        node.list("indicators").forEach(i -> columns.add(i.require("name")));
        return columns;
    }

    private static DataSetDefinition.TimeColumns time(YamlNode node) {
        Optional<YamlNode> time = node.find("time").map(t -> t.only(Set.of("period", "identifier")));
        return new DataSetDefinition.TimeColumns(
                time.flatMap(t -> t.find("period")).map(GoldExpression::of).orElse(column("time_period", node)),
                time.flatMap(t -> t.find("identifier"))
                        .map(GoldExpression::of)
                        .orElse(column("time_identifier", node)));
    }

    private static GoldExpression column(String name, YamlNode node) {
        return new GoldExpression(name, node.file(), node.line());
    }

    private static Map<String, Map<String, GoldExpression>> geography(YamlNode node) {
        Map<String, Map<String, GoldExpression>> levels = new LinkedHashMap<>();
        node.find(GEOGRAPHY).ifPresent(geography -> geography.entries().forEach((level, columns) -> {
            Map<String, GoldExpression> texts = new LinkedHashMap<>();
            List<String> known = Level.of(level)
                    .filter(l -> l != Level.NATIONAL)
                    .orElseThrow(
                            () -> columns.error(
                                    "'" + level
                                            + "' is no geographic level below the country; Explore Education Statistics has, e.g., Regional"))
                    .columns();
            columns.entries().forEach((name, from) -> {
                if (!Level.everyColumn().contains(name)) {
                    throw from.error("'" + name + "' is no geographic column; level " + level + " has " + known);
                }
                texts.put(name, GoldExpression.of(from));
            });
            levels.put(level, texts);
        }));
        return levels;
    }

    private static List<FilterDefinition> filters(YamlNode node) {
        List<FilterDefinition> filters = new ArrayList<>();
        for (YamlNode filter : node.list("filters")) {
            filter.only(FILTER_KEYS);
            YamlNode name = filter.require("name");
            Optional<String> total = filter.find("total")
                    .map(YamlNode::text)
                    .or(() -> Optional.of(TOTAL))
                    .filter(t -> !t.equals("none"));
            filters.add(new FilterDefinition(
                    Names.column(name),
                    GoldExpression.of(filter.find("from").orElse(name)),
                    Names.label(filter.require("label")),
                    filter.text("hint", ""),
                    total,
                    filter.find("first").map(YamlNode::text),
                    filter.find("order").map(YamlNode::texts).orElse(List.of()),
                    filter.find("group").map(DataSetReader::group),
                    filter.line()));
        }
        return filters;
    }

    private static FilterDefinition.Group group(YamlNode node) {
        node.only(Set.of("name", "from", "label"));
        YamlNode name = node.require("name");
        return new FilterDefinition.Group(
                Names.column(name),
                GoldExpression.of(node.find("from").orElse(name)),
                Names.label(node.require("label")));
    }

    private static List<SumDefinition> sums(
            YamlNode node, List<FilterDefinition> filters, List<IndicatorDefinition> indicators) {
        List<SumDefinition> sums = new ArrayList<>();
        for (YamlNode sum : node.list("sums")) {
            sum.only(Set.of("total", "parts", "where"));
            sum.require("parts").items().forEach(part -> IndicatorReader.people(part, indicators));
            sums.add(new SumDefinition(
                    IndicatorReader.people(sum.require("total"), indicators),
                    sum.require("parts").texts(),
                    sum.find("where").map(where -> where(where, filters)).orElse(Map.of())));
        }
        return sums;
    }

    private static Map<String, List<String>> where(YamlNode node, List<FilterDefinition> filters) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        node.entries().forEach((name, items) -> {
            if (filters.stream().noneMatch(f -> f.name().equals(name))) {
                throw items.error("'" + name + "' is not a filter of this data set");
            }
            where.put(name, items.texts());
        });
        return where;
    }

    private static List<DataSetDefinition.RunningCount> running(
            YamlNode node, List<FilterDefinition> filters, List<IndicatorDefinition> indicators) {
        List<DataSetDefinition.RunningCount> running = new ArrayList<>();
        for (YamlNode count : node.list("running")) {
            count.only(Set.of("indicator", "of", "along"));
            YamlNode along = count.require("along");
            FilterDefinition filter = filters.stream()
                    .filter(f -> f.name().equals(along.text()))
                    .findFirst()
                    .orElseThrow(() -> along.error("'" + along.text() + "' is not a filter of this data set"));
            if (filter.order().isEmpty()) {
                throw along.error("filter '" + filter.name() + "' has no order to run up along");
            }
            running.add(new DataSetDefinition.RunningCount(
                    IndicatorReader.people(count.require("indicator"), indicators),
                    IndicatorReader.people(count.require("of"), indicators),
                    filter.name()));
        }
        return running;
    }

    private static Set<String> overlapping(YamlNode node, List<FilterDefinition> filters) {
        Set<String> names = new HashSet<>();
        for (YamlNode name : node.list("overlapping")) {
            boolean known = name.text().equals(GEOGRAPHY)
                    || filters.stream().anyMatch(f -> f.name().equals(name.text()));
            if (!known) {
                throw name.error("'" + name.text() + "' is neither a filter of this data set nor geography");
            }
            names.add(name.text());
        }
        return names;
    }

    /** Counts of people can be added up where they count once; their percentages follow. */
    private static boolean addUp(YamlNode node, List<IndicatorDefinition> indicators) {
        Optional<YamlNode> asked = node.find("add_up");
        if (asked.isEmpty() || asked.get().text().equals("false")) {
            return false;
        }
        if (!asked.get().text().equals("true")) {
            throw asked.get().error("'" + asked.get().text() + "' is neither true nor false");
        }
        indicators.stream()
                .filter(i -> !(i.measure() instanceof Measure.People) && !(i.measure() instanceof Measure.Share))
                .findFirst()
                .ifPresent(i -> {
                    throw asked.get()
                            .error("indicator '" + i.name() + "' cannot be added up; counts of people and shares can");
                });
        return true;
    }

    private static DataSetDefinition.Filling missing(YamlNode node) {
        String text = node.text("missing", "0").toLowerCase(Locale.ROOT);
        return switch (text) {
            case "0" -> DataSetDefinition.Filling.ZERO;
            case "z" -> DataSetDefinition.Filling.NOT_APPLICABLE;
            case "x" -> DataSetDefinition.Filling.NOT_AVAILABLE;
            default -> throw node.require("missing").error("'" + text + "' is none of 0, z and x");
        };
    }

    /** Decimal places. */
    static int decimals(YamlNode node) {
        int places = number(node);
        if (places > MOST_DECIMALS) {
            throw node.error("numbers have at most " + MOST_DECIMALS + " decimals, not " + places);
        }
        return places;
    }

    /** A whole number of 0 or more. */
    static int number(YamlNode node) {
        if (!node.text().matches("\\d{1,9}")) {
            throw node.error("'" + node.text() + "' is not a whole number");
        }
        return Integer.parseInt(node.text());
    }
}
