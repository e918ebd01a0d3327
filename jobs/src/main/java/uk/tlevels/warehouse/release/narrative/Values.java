package uk.tlevels.warehouse.release.narrative;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.disclosure.Cell;
import uk.tlevels.warehouse.disclosure.Rounding;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.Measure;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.ValueDefinition;

/** The numbers that sentences name. A number that is not shown in its data set cannot be named. */
final class Values {
    private final ReleaseDefinition release;
    private final SliceViews views;
    private final Map<String, Value> known = new HashMap<>();

    /**
     * A number in words.
     *
     * @param exact unrounded
     * @param decimals its decimal places in sentences
     * @param unit its unit
     * @param sign how a number below zero is told
     */
    record Value(BigDecimal exact, int decimals, String unit, Sign sign) {
        String text() {
            return Styles.of(unit, decimals).show(sign == Sign.BY_WORDS ? exact.abs() : exact);
        }

        /** The sign of the number as it is printed. */
        int signum() {
            return Styles.of(unit, decimals).round(exact).signum();
        }
    }

    /** How a number below zero is told. */
    enum Sign {
        /** With a minus. */
        PRINTED,
        /** By the words beside it, as a fall of 5%. */
        BY_WORDS
    }

    Values(ReleaseDefinition release, SliceViews views) {
        this.release = release;
        this.views = views;
    }

    /**
     * The value of a name.
     *
     * @throws ContractException when its cell is hidden or there is none, with the line of the value
     */
    Value of(String name) {
        Optional<Value> before = Optional.ofNullable(known.get(name));
        if (before.isPresent()) {
            return before.get();
        }
        ValueDefinition definition = release.values().get(name);
        Value value = definition instanceof ValueDefinition.Change change
                ? change(change)
                : one(name, (ValueDefinition.One) definition);
        known.put(name, value);
        return value;
    }

    /** Whether the value of a name may be told. */
    boolean isTold(String name) {
        ValueDefinition definition = release.values().get(name);
        if (definition instanceof ValueDefinition.Change change) {
            return isTold(change.later()) && isTold(change.earlier());
        }
        ValueDefinition.One one = (ValueDefinition.One) definition;
        SliceView view = views.of(one.slice());
        return view.shown(view.key(one.yearsBefore()), one.indicator()).number().isPresent();
    }

    private Value one(String name, ValueDefinition.One one) {
        SliceView view = views.of(one.slice());
        var key = view.key(one.yearsBefore());
        Cell shown = view.shown(key, one.indicator());
        if (shown.number().isEmpty()) {
            throw view.error("value '%s' cannot be told: %s of %s is '%s'"
                    .formatted(name, one.indicator(), key.words(), shown.text()));
        }
        IndicatorDefinition indicator =
                view.dataSet().definition().indicator(one.indicator()).orElseThrow();
        BigDecimal exact = indicator.measure() instanceof Measure.People
                ? shown.number().get()
                : view.exact(key, one.indicator()).flatMap(Cell::number).orElseThrow();
        return new Value(exact, one.decimals().orElse(indicator.decimals()), indicator.unit(), Sign.PRINTED);
    }

    private Value change(ValueDefinition.Change change) {
        BigDecimal later = of(change.later()).exact();
        BigDecimal earlier = of(change.earlier()).exact();
        BigDecimal difference = later.subtract(earlier);
        return switch (change.operation()) {
            case DIFFERENCE -> new Value(difference, change.decimals(), "", Sign.BY_WORDS);
            case PERCENT -> {
                if (earlier.signum() == 0) {
                    throw new ContractException(
                            release.file(),
                            change.line(),
                            "no change in percent can be told of 0: " + change.earlier());
                }
                yield new Value(Rounding.percent(difference, earlier), change.decimals(), "%", Sign.BY_WORDS);
            }
        };
    }
}
