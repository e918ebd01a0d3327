package uk.tlevels.warehouse.release.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.tlevels.warehouse.contract.TableName;

/**
 * One data file of a release and the gold table it is cut from.
 *
 * @param file its name without ending
 * @param about what its readers are told of it
 * @param origin the rows of gold that it holds
 * @param frame when and where a row is about
 * @param filters in the order of the file
 * @param indicators in the order of the file
 * @param adding what adds up to what
 * @param missing what stands for a combination of items without a row
 * @param line where it is defined
 */
public record DataSetDefinition(
        String file,
        About about,
        Origin origin,
        Frame frame,
        List<FilterDefinition> filters,
        List<IndicatorDefinition> indicators,
        Adding adding,
        Filling missing,
        int line) {

    /** Copies the collections. */
    public DataSetDefinition {
        filters = List.copyOf(filters);
        indicators = List.copyOf(indicators);
    }

    /**
     * What readers of a data set are told of it.
     *
     * @param title what people read
     * @param summary what it holds, in a sentence or two
     * @param footnotes in the order of the file
     */
    public record About(String title, String summary, List<String> footnotes) {
        /** Copies the list. */
        public About {
            footnotes = List.copyOf(footnotes);
        }
    }

    /**
     * The rows of gold that a data set holds.
     *
     * @param table the gold table
     * @param rows which of its rows
     * @param lag by how many years its newest row is older than the period of the release
     */
    public record Origin(TableName table, Optional<GoldExpression> rows, int lag) {}

    /**
     * When and where a row is about.
     *
     * @param time the period of a row and its identifier
     * @param status the columns of the publication status, where the table has one
     * @param seriesBreak what the numbers of a row were measured with; where it changes along time, numbers before and after
     *     are not comparable
     * @param level the geographic level of a row, in the gold table
     * @param geography for each geographic level but National, its columns
     */
    public record Frame(
            TimeColumns time,
            Optional<StatusColumns> status,
            Optional<GoldExpression> seriesBreak,
            GoldExpression level,
            Map<String, Map<String, GoldExpression>> geography) {}

    /**
     * What adds up to what.
     *
     * @param sums indicators that are sums of others in every row
     * @param running counts that run up along a filter
     * @param overlapping filters, and {@code geography}, over which people may count in several parts
     * @param addUp whether rows that nothing tells apart are added up, rather than refused
     */
    public record Adding(List<SumDefinition> sums, List<RunningCount> running, Set<String> overlapping, boolean addUp) {
        /** Copies the collections. */
        public Adding {
            sums = List.copyOf(sums);
            running = List.copyOf(running);
            overlapping = Set.copyOf(overlapping);
        }
    }

    /**
     * The columns of a table that holds a year's figures at several publication statuses.
     *
     * @param status the status
     * @param asAt the day that the figures are as at
     */
    public record StatusColumns(GoldExpression status, GoldExpression asAt) {}

    /**
     * When a row is about.
     *
     * @param period six digits of an academic year, or four
     * @param identifier e.g. {@code Academic year}
     */
    public record TimeColumns(GoldExpression period, GoldExpression identifier) {}

    /**
     * A count that runs up along the items of a filter: it counts an item and all before it.
     *
     * @param indicator the running count
     * @param of the indicator whose items it adds up
     * @param along the filter, whose order says what comes before
     */
    public record RunningCount(String indicator, String of, String along) {}

    /** What stands for a combination of items without a row in gold. */
    public enum Filling {
        /** Nobody: counts of an item that the period has are 0. */
        ZERO,
        /** No observation can exist. */
        NOT_APPLICABLE,
        /** None is at hand, e.g. a question that was not asked. */
        NOT_AVAILABLE
    }

    /** The filter of that name. */
    public Optional<FilterDefinition> filter(String name) {
        return filters.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** The indicator of that name. */
    public Optional<IndicatorDefinition> indicator(String name) {
        return indicators.stream().filter(i -> i.name().equals(name)).findFirst();
    }

    /** How the file is cut from its table, for telling whether two versions were cut alike. */
    public String cut() {
        return String.join(
                "\n",
                origin.rows().map(GoldExpression::text).orElse(""),
                String.valueOf(origin.lag()),
                frame.status()
                        .map(s -> s.status().text() + "/" + s.asAt().text())
                        .orElse(""),
                frame.level().text(),
                frame.time().period().text() + "/" + frame.time().identifier().text(),
                frame.geography().entrySet().stream()
                        .map(g -> g.getKey() + texts(g.getValue()))
                        .toList()
                        .toString(),
                missing.name() + (adding.addUp() ? " added up" : ""),
                filters.stream()
                        .map(f -> f.name() + "=" + f.from().text())
                        .toList()
                        .toString(),
                indicators.stream()
                        .map(i -> i.name() + "=" + i.unit() + i.decimals() + measure(i.measure()))
                        .toList()
                        .toString());
    }

    private static Map<String, String> texts(Map<String, GoldExpression> columns) {
        Map<String, String> texts = new LinkedHashMap<>();
        columns.forEach((name, from) -> texts.put(name, from.text()));
        return texts;
    }

    private static String measure(Measure measure) {
        if (measure instanceof Measure.People people) {
            return people.from().text();
        }
        if (measure instanceof Measure.Plain plain) {
            return plain.from().text();
        }
        if (measure instanceof Measure.Estimate estimate) {
            return estimate.from().text() + "/" + estimate.base();
        }
        return measure instanceof Measure.Mean mean ? mean.from().text() + "/" + mean.people() : measure.toString();
    }
}
