package uk.tlevels.publishing.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An element of HTML or SVG; immutable.
 *
 * @param name its name
 * @param attributes name to value, in the order in which they are written
 * @param children what it holds, in order
 */
public record Element(String name, Map<String, String> attributes, List<Node> children) implements Node {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

    /** Copies both collections and checks the names. */
    public Element {
        requireName(name);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        attributes.forEach((attribute, value) -> {
            requireName(attribute);
            Objects.requireNonNull(value, attribute);
        });
        children = List.copyOf(children);
    }

    /** An element with these children and no attribute yet. */
    public static Element of(String name, Node... children) {
        return new Element(name, Map.of(), Arrays.asList(children));
    }

    /** An element with these children and no attribute yet. */
    public static Element of(String name, List<? extends Node> children) {
        return new Element(name, Map.of(), List.copyOf(children));
    }

    /** An element with a text and no attribute yet. */
    public static Element of(String name, String text) {
        return of(name, new Text(text));
    }

    /** This element with one more attribute, or another value for one that it has. */
    public Element with(String attribute, String value) {
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new Element(name, more, children);
    }

    /** This element with more children after those that it has. */
    public Element add(Node... more) {
        return add(Arrays.asList(more));
    }

    /** This element with more children after those that it has. */
    public Element add(List<? extends Node> more) {
        List<Node> all = new ArrayList<>(children);
        all.addAll(more);
        return new Element(name, attributes, all);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + name + "\" is no name of an element or attribute");
        }
    }
}
