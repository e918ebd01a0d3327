package uk.tlevels.warehouse.release.narrative;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.publishing.number.Rounding;
import uk.tlevels.warehouse.contract.ContractException;
import uk.tlevels.warehouse.release.compare.EarlierNumbers;
import uk.tlevels.warehouse.release.data.Moment;
import uk.tlevels.warehouse.release.data.ShownCell;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.Measure;
import uk.tlevels.warehouse.release.definition.ReleaseDefinition;
import uk.tlevels.warehouse.release.definition.ValueDefinition;

/** The numbers that sentences name. A number that is not shown in its data set cannot be named. */
final class Values {
    private final ReleaseDefinition release;
    private final SliceViews views;
    private final Optional<EarlierNumbers> compared;
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
            return IndicatorStyles.of(unit, decimals).show(sign == Sign.BY_WORDS ? exact.abs() : exact);
        }

        /** The sign of the number as it is printed. */
        int signum() {
            return IndicatorStyles.of(unit, decimals).round(exact).signum();
        }
    }

    /** How a number below zero is told. */
    enum Sign {
        /** With a minus. */
        PRINTED,
        /** By the words beside it, as a fall of 5%. */
        BY_WORDS
    }

    Values(ReleaseDefinition release, SliceViews views, Optional<EarlierNumbers> compared) {
        this.release = release;
        this.views = views;
        this.compared = compared;
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
        ValueDefinition definition = release.narrative().values().get(name);
        Value value;
        if (definition instanceof ValueDefinition.Change change) {
            value = change(change);
        } else if (definition instanceof ValueDefinition.Before earlier) {
            value = before(name, earlier);
        } else {
            value = one(name, (ValueDefinition.One) definition);
        }
        known.put(name, value);
        return value;
    }

    /** The period that a value is of; of a change the later one. */
    String period(String name) {
        ValueDefinition.One one = newest(name);
        return views.of(one.slice()).key(one.yearsBefore()).moment().title();
    }

    /** Period and status of a value, e.g. {@code Academic year 2022/23, revised}. */
    String occasion(String name) {
        ValueDefinition.One one = newest(name);
        SliceView view = views.of(one.slice());
        Moment moment = view.key(one.yearsBefore()).moment();
        return moment.identifier()
                + " "
                + moment.title()
                + Optional.ofNullable(view.dataSet().statuses().get(moment))
                        .map(status -> ", " + status.substring(0, 1).toLowerCase(Locale.ROOT) + status.substring(1))
                        .orElse("");
    }

    private ValueDefinition.One newest(String name) {
        ValueDefinition definition = release.narrative().values().get(name);
        if (definition instanceof ValueDefinition.Change change) {
            return newest(change.later());
        }
        return definition instanceof ValueDefinition.Before before
                ? newest(before.of())
                : (ValueDefinition.One) definition;
    }

    /** Whether the value of a name may be told. */
    boolean isTold(String name) {
        ValueDefinition definition = release.narrative().values().get(name);
        if (definition instanceof ValueDefinition.Change change) {
            return isTold(change.later()) && isTold(change.earlier());
        }
        if (definition instanceof ValueDefinition.Before before) {
            // what is held back now would nearly be told by what stood there before
            return isTold(before.of()) && earlier(before).isPresent();
        }
        ValueDefinition.One one = (ValueDefinition.One) definition;
        SliceView view = views.of(one.slice());
        return view.shown(view.key(one.yearsBefore()), one.indicator()).number().isPresent();
    }

    private Value one(String name, ValueDefinition.One one) {
        SliceView view = views.of(one.slice());
        var key = view.key(one.yearsBefore());
        ShownCell shown = view.shown(key, one.indicator());
        if (shown.number().isEmpty()) {
            throw view.error("value '%s' cannot be told: %s of %s is '%s'"
                    .formatted(name, one.indicator(), key.words(), shown.text()));
        }
        IndicatorDefinition indicator =
                view.dataSet().definition().indicator(one.indicator()).orElseThrow();
        BigDecimal exact = indicator.measure() instanceof Measure.People
                ? shown.number().get()
                : view.exact(key, one.indicator()).flatMap(ShownCell::number).orElseThrow();
        return new Value(exact, one.decimals().orElse(indicator.decimals()), indicator.unit(), Sign.PRINTED);
    }

    private Optional<BigDecimal> earlier(ValueDefinition.Before before) {
        ValueDefinition.One one = newest(before.of());
        SliceView view = views.of(one.slice());
        return compared.flatMap(version -> version.number(
                view.dataSet().definition().file(), view.columns(view.key(one.yearsBefore())), one.indicator()));
    }

    private Value before(String name, ValueDefinition.Before before) {
        ValueDefinition.One one = newest(before.of());
        IndicatorDefinition indicator = views.of(one.slice())
                .dataSet()
                .definition()
                .indicator(one.indicator())
                .orElseThrow();
        return earlier(before)
                .map(number ->
                        new Value(number, one.decimals().orElse(indicator.decimals()), indicator.unit(), Sign.PRINTED))
                .orElseThrow(() -> new ContractException(
                        release.source().file(),
                        before.line(),
                        "value '%s' cannot be told: the edition that this one is compared with shows no number, or there is none; say after || what stands instead"
                                .formatted(name)));
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
                            release.source().file(),
                            change.line(),
                            "no change in percent can be told of 0: " + change.earlier());
                }
                yield new Value(Rounding.percent(difference, earlier), change.decimals(), "%", Sign.BY_WORDS);
            }
        };
    }
}
