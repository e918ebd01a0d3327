package uk.tlevels.warehouse.release.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.contract.YamlNode;

/**
 * A sentence with places for numbers: {@code {starts}} is the number, {@code {starts.period}} the period it is of, {@code
 * {starts_growth: rose / fell / did not change}} one of three wordings by its sign. After {@code ||} stands what is said where one of the numbers is held back.
 *
 * @param parts its text and its places
 * @param otherwise what is said where one of its numbers may not be told; empty where it must be
 * @param file where it is written
 * @param line the line, from 1
 */
public record Template(List<Part> parts, Optional<Template> otherwise, String file, int line) {
    private static final String OTHERWISE = "||";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z0-9_]*)(?:(\\.period)|:([^{}]*))?}");

    /** Copies the list. */
    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of a template. */
    public sealed interface Part {
        /**
         * Words as they are.
         *
         * @param text the words
         */
        record Words(String text) implements Part {}

        /**
         * The number of a value.
         *
         * @param value its name
         */
        record Value(String value) implements Part {}

        /**
         * The period that a value is of, in words.
         *
         * @param value its name
         */
        record Period(String value) implements Part {}

        /**
         * One of three wordings.
         *
         * @param value the name of the value
         * @param above the wording for one above zero
         * @param below the wording for one below zero
         * @param zero the wording for zero
         */
        record Choice(String value, String above, String below, String zero) implements Part {}
    }

    static Template of(YamlNode node) {
        String text = node.text().strip().replaceAll("\\s+", " ");
        int end = text.indexOf(OTHERWISE);
        Optional<Template> otherwise = end < 0
                ? Optional.empty()
                : Optional.of(of(node, text.substring(end + OTHERWISE.length()).strip(), Optional.empty()));
        return of(node, end < 0 ? text : text.substring(0, end).strip(), otherwise);
    }

    private static Template of(YamlNode node, String text, Optional<Template> otherwise) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            words(node, text.substring(end, place.start()), parts);
            String name = place.group(1);
            if (place.group(2) != null) {
                parts.add(new Part.Period(name));
            } else {
                parts.add(place.group(3) == null ? new Part.Value(name) : choice(node, name, place.group(3)));
            }
            end = place.end();
        }
        words(node, text.substring(end), parts);
        return new Template(parts, otherwise, node.file(), node.line());
    }

    private static Part choice(YamlNode node, String name, String wordings) {
        String[] three = wordings.split("/", -1);
        if (three.length != 3) {
            throw node.error("'{%s:%s}' has %d wordings; give three with / between: above zero, below zero, zero"
                    .formatted(name, wordings, three.length));
        }
        return new Part.Choice(name, three[0].strip(), three[1].strip(), three[2].strip());
    }

    private static void words(YamlNode node, String text, List<Part> parts) {
        if (text.contains("{") || text.contains("}")) {
            throw node.error("a brace in '%s' opens no {value} and no {value: above / below / zero}".formatted(text));
        }
        if (!text.isEmpty()) {
            parts.add(new Part.Words(text));
        }
    }

    /** The names of the values it needs, without those of what is said otherwise. */
    public List<String> values() {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Value number) {
                names.add(number.value());
            } else if (part instanceof Part.Choice choice) {
                names.add(choice.value());
            } else if (part instanceof Part.Period period) {
                names.add(period.value());
            }
        }
        return names;
    }

    /** The names of the values whose period is told. */
    List<String> periods() {
        return parts.stream()
                .filter(Part.Period.class::isInstance)
                .map(part -> ((Part.Period) part).value())
                .toList();
    }

    /** The names of the values whose sign chooses a wording. */
    List<String> choices() {
        return parts.stream()
                .filter(Part.Choice.class::isInstance)
                .map(part -> ((Part.Choice) part).value())
                .toList();
    }

    /** An error at this place. */
    public ContractException error(String reason) {
        return new ContractException(file, line, reason);
    }
}
