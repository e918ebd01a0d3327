package uk.tlevels.warehouse.release.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.tlevels.disclosure.Policy;
import uk.tlevels.disclosure.table.PublicTable;
import uk.tlevels.disclosure.table.Relations;
import uk.tlevels.publishing.screening.standard.Level;
import uk.tlevels.warehouse.release.definition.DataSetDefinition;
import uk.tlevels.warehouse.release.definition.FilterDefinition;
import uk.tlevels.warehouse.release.definition.IndicatorDefinition;
import uk.tlevels.warehouse.release.definition.Measure;

/** A data set as somebody sees it who knows its definition as well, with the counts behind what is shown. */
public final class ReaderView {
    /** The release itself among others. */
    public static final String RELEASE = "this release";

    private final DataSet exact;
    private final DataSet shown;
    private final DataSetDefinition definition;

    private ReaderView(DataSet exact, DataSet shown) {
        this.exact = exact;
        this.shown = shown;
        this.definition = exact.definition();
    }

    /**
     * The table of a data set.
     *
     * @param exact unrounded, nothing held back
     * @param shown what is published of it
     */
    public static PublicTable of(DataSet exact, DataSet shown, Policy policy) {
        return new ReaderView(exact, shown).table(policy);
    }

    private PublicTable table(Policy policy) {
        List<PublicTable.Row> rows = new ArrayList<>();
        for (int row = 0; row < exact.rows().size(); row++) {
            rows.add(row(exact.rows().get(row), shown.rows().get(row)));
        }
        return new PublicTable(
                RELEASE,
                definition.file(),
                definition.filters().stream()
                        .map(f -> new PublicTable.Filter(
                                f.name(), f.total(), f.group().map(FilterDefinition.Group::name)))
                        .toList(),
                definition.indicators().stream()
                        .map(i -> new PublicTable.Indicator(i.name(), kind(i.measure())))
                        .toList(),
                rows,
                relations(policy),
                policy.countBase());
    }

    private static PublicTable.Kind kind(Measure measure) {
        if (measure instanceof Measure.People) {
            return PublicTable.Kind.COUNT;
        }
        return measure instanceof Measure.Share ? PublicTable.Kind.PERCENT : PublicTable.Kind.OTHER;
    }

    private PublicTable.Row row(DataRow held, DataRow published) {
        RowPlace place = held.key().place();
        Map<String, String> places = new HashMap<>();
        places.put(Level.NATIONAL.text(), place.countryCode());
        for (Level level : Level.values()) {
            int column = exact.placeColumns().indexOf(level.code());
            if (column >= 0 && !place.columns().get(column).isEmpty()) {
                places.put(level.text(), place.columns().get(column));
            }
        }
        String code = Optional.ofNullable(places.remove(place.level()))
                .orElseGet(() -> place.columns().toString());
        List<String> groups = new ArrayList<>();
        for (int f = 0; f < definition.filters().size(); f++) {
            String item = held.key().items().get(f);
            groups.add(exact.groups()
                    .getOrDefault(definition.filters().get(f).name(), Map.of())
                    .getOrDefault(item, ""));
        }
        return new PublicTable.Row(
                held.key().moment().period() + " " + held.key().moment().identifier(),
                place.level(),
                code,
                place.level().equals(RowPlace.NATIONAL) ? Map.of() : places,
                held.key().items(),
                groups,
                published.cells().stream().map(c -> c.text()).toList(),
                definition.indicators().stream().map(i -> identities(held, i)).toList(),
                counts(held));
    }

    /** A cell of gold is one count wherever it is shown. */
    private List<String> identities(DataRow row, IndicatorDefinition indicator) {
        return indicator.measure() instanceof Measure.People people
                ? row.sources().stream()
                        .map(key -> definition.origin().table() + "\u001f"
                                + people.from().text() + "\u001f" + key)
                        .toList()
                : List.of();
    }

    private List<Optional<Long>> counts(DataRow row) {
        List<Optional<Long>> counts = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            boolean people = definition.indicators().get(i).measure() instanceof Measure.People;
            counts.add(people ? row.cells().get(i).number().map(n -> n.longValueExact()) : Optional.empty());
        }
        return counts;
    }

    private Relations relations(Policy policy) {
        List<Relations.Share> shares = new ArrayList<>();
        if (policy.countBase() == 1) {
            for (IndicatorDefinition indicator : definition.indicators()) {
                if (indicator.measure() instanceof Measure.Share share) {
                    shares.add(new Relations.Share(indicator.name(), share.part(), share.whole(), share.across()));
                }
            }
        }
        return new Relations(
                definition.adding().running().stream()
                        .map(r -> new Relations.Running(r.indicator(), r.of(), r.along(), order(r.along())))
                        .toList(),
                definition.adding().sums().stream()
                        .map(s -> new Relations.RowSum(s.total(), s.parts(), s.where()))
                        .toList(),
                shares,
                definition.adding().overlapping(),
                definition.adding().addUp());
    }

    private List<String> order(String along) {
        int filter = exact.filter(along).orElseThrow();
        FilterDefinition of = definition.filters().get(filter);
        return exact.items(filter).stream()
                .filter(item -> of.total().filter(item::equals).isEmpty())
                .toList();
    }
}
