package uk.tlevels.warehouse.contract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the identifiers of the sector look like. Letters are compared without case, as the national services do. */
public enum IdentifierShape {
    /** UK provider reference number. */
    UKPRN("[1-9][0-9]{7}"),
    /** Unique reference number of a school. */
    URN("[1-9][0-9]{4,6}"),
    /** Learning aim reference, of a qualification or one of its components. */
    AIM("[0-9A-Z]{8}"),
    /** Qualification number, with or without slashes and kept without, or a learning aim reference. */
    QUALIFICATION("[0-9]{3}/[0-9]{4}/[0-9A-Z]|[0-9A-Z]{8}"),
    /** Number of an employer in the Employer Data Service. */
    EMPLOYER("[0-9]{9}"),
    /** Integrated care board, ONS code. */
    ICB("E54[0-9]{6}");

    private final Pattern pattern;

    IdentifierShape(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The identifier that a text is, with letters in capitals and without slashes; empty when it has another shape. */
    public Optional<String> read(String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        return pattern.matcher(capitals).matches() ? Optional.of(capitals.replace("/", "")) : Optional.empty();
    }
}
