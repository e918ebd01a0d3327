package uk.tlevels.publishing.screening;

import java.util.Locale;
import java.util.function.ObjIntConsumer;

/** A fault that can be put into any row of any valid data set. */
enum Fault {
    BLANK_COUNT((p, row) -> p.data().set(row, "start_count", "")),
    COMMA_IN_COUNT((p, row) -> p.data().set(row, "start_count", "1,234")),
    STAR((p, row) -> p.data().set(row, "start_count", "*")),
    NEGATIVE_COUNT((p, row) -> p.data().set(row, "start_count", "-1")),
    ONE_MORE((p, row) -> p.data()
            .set(row, "start_count", Long.toString(Long.parseLong(p.data().cell(row, "start_count")) + 1))),
    ONE_LESS((p, row) -> p.data()
            .set(row, "start_count", Long.toString(Long.parseLong(p.data().cell(row, "start_count")) - 1))),
    ONE_HIDDEN((p, row) -> {
        p.data().set(row, "start_count", "c");
        p.data().set(row, "start_percent", "c");
    }),
    HIDDEN_BUT_ITS_PERCENTAGE((p, row) -> p.data().set(row, "start_count", "c")),
    PERCENT_SIGN((p, row) -> p.data().set(row, "start_percent", "5%")),
    PERCENT_ABOVE_ALL((p, row) -> p.data().set(row, "start_percent", "100.1")),
    ROW_MISSING((p, row) -> p.data().delete(row)),
    ROW_TWICE((p, row) -> p.data().copy(row)),
    BLANK_AT_THE_END((p, row) -> p.data().set(row, "kind_0", p.data().cell(row, "kind_0") + " ")),
    SMALL_LETTER(
            (p, row) -> p.data().set(row, "kind_0", p.data().cell(row, "kind_0").toLowerCase(Locale.ROOT))),
    BLANK_ITEM((p, row) -> p.data().set(row, "kind_0", "")),
    FORMULA((p, row) -> p.data().set(row, "kind_0", "=1+1")),
    LINE_BREAK((p, row) -> p.data().set(row, "kind_0", "Item\n1")),
    NULL_ITEM((p, row) -> p.data().set(row, "kind_0", "NULL")),
    BLANK_COUNTRY((p, row) -> p.data().set(row, "country_code", "")),
    OTHER_COUNTRY((p, row) -> p.data().set(row, "country_code", "W92000004")),
    UNKNOWN_LEVEL((p, row) -> p.data().set(row, "geographic_level", "Regions")),
    LONG_YEAR((p, row) -> p.data().set(row, "time_period", "2020-21")),
    UNKNOWN_TIME((p, row) -> p.data().set(row, "time_identifier", "School year")),
    OTHER_COUNTRY_NAME((p, row) -> p.data().set(row, "country_name", "Mercia")),
    INDICATOR_MISSING((p, row) -> p.data().rename("start_percent", "starts_share")),
    FILTER_MISSING((p, row) -> p.data().rename("kind_0", "sort_0")),
    LABEL_MISSING((p, row) -> p.meta().set(1, "label", "")),
    UNIT_OF_OUR_OWN((p, row) -> p.meta().set(p.meta().rows(), "indicator_unit", "per cent")),
    OTHER_META_NAME((p, row) -> p.name("made_up.csv", "made_up_meta.csv"));

    @SuppressWarnings("ImmutableEnumChecker") // the functions have no state
    private final ObjIntConsumer<TestPair> put;

    Fault(ObjIntConsumer<TestPair> put) {
        this.put = put;
    }

    /** Puts the fault into a row, from 1. */
    void into(TestPair pair, int row) {
        put.accept(pair, row);
    }
}
