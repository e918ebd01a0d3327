package uk.tlevels.warehouse.contract;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which files a source owes by when: the custom property {@code returns} of its contract.
 *
 * @param by who owes them
 * @param calendar the rows of reference data that give the days
 * @param days the days themselves, in order, where no reference data has them
 * @param every how old the newest file may become, of a source without days
 * @param grace how many days after its day a return is late, before it is missing
 * @param source where the days are published
 */
public record Returns(
        By by, Optional<Calendar> calendar, List<LocalDate> days, Optional<Period> every, int grace, String source)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_GRACE = 14;

    /** Who owes a return. */
    public enum By {
        /** One file for all. */
        SOURCE,
        /** Each provider; the first part of a file's slice is its UKPRN, the second the year, the third the return. */
        PROVIDER
    }

    /**
     * Rows of a reference file.
     *
     * @param file its name without ending
     * @param year the column of the year that a return is for, or empty text
     * @param name the column that names the return
     * @param due the column of its day; a row without one has no return
     * @param only expressions that whole values of columns match, for returns that are owed
     */
    public record Calendar(String file, String year, String name, String due, Map<String, String> only)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static Returns read(YamlNode node) {
        node.only(Set.of("by", "calendar", "days", "every", "grace", "source"));
        Returns returns = new Returns(
                node.find("by").map(Returns::by).orElse(By.SOURCE),
                node.find("calendar").map(Returns::calendar),
                node.list("days").stream().map(Returns::day).sorted().toList(),
                node.find("every").map(Returns::period),
                node.find("grace").map(Returns::number).orElse(USUAL_GRACE),
                node.require("source").text());
        long ways =
                returns.calendar.stream().count() + returns.every.stream().count() + (returns.days.isEmpty() ? 0 : 1);
        if (ways != 1) {
            throw node.error("returns are owed by exactly one of calendar, days and every");
        }
        return returns;
    }

    private static By by(YamlNode node) {
        return switch (node.text()) {
            case "source" -> By.SOURCE;
            case "provider" -> By.PROVIDER;
            default -> throw node.error("by '" + node.text() + "' is neither source nor provider");
        };
    }

    private static Calendar calendar(YamlNode node) {
        node.only(Set.of("file", "year", "name", "due", "only"));
        Map<String, String> only = new LinkedHashMap<>();
        node.find("only").ifPresent(map -> map.entries().forEach((column, expression) -> {
            try {
                only.put(column, Pattern.compile(expression.text()).pattern());
            } catch (PatternSyntaxException e) {
                throw expression.error("not a regular expression: " + e.getDescription());
            }
        }));
        return new Calendar(
                node.require("file").text(),
                node.text("year", ""),
                node.require("name").text(),
                node.require("due").text(),
                only);
    }

    private static LocalDate day(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.error("'" + node.text() + "' is no day such as 2024-10-03");
        }
    }

    private static Period period(YamlNode node) {
        try {
            return Period.parse(node.text());
        } catch (DateTimeParseException e) {
            throw node.error("'" + node.text() + "' is no period such as P1Y or P3M");
        }
    }

    private static int number(YamlNode node) {
        if (!node.text().matches("\\d{1,3}")) {
            throw node.error("'" + node.text() + "' is no number of days");
        }
        return Integer.parseInt(node.text());
    }
}
