package uk.tlevels.warehouse.release.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of release that Explore Education Statistics has. */
public enum StatisticsType {
    /** Reviewed by the Office for Statistics Regulation. */
    ACCREDITED("Accredited official statistics"),
    /** Under the Code of Practice. */
    OFFICIAL("Official statistics"),
    /** Official statistics whose sources and methods may still change. */
    IN_DEVELOPMENT("Official statistics in development"),
    /** Made once, to answer a question. */
    AD_HOC("Ad hoc statistics"),
    /** From the running of a service. */
    MANAGEMENT("Management information");

    private final String title;

    StatisticsType(String title) {
        this.title = title;
    }

    /** The type of a title. */
    static Optional<StatisticsType> parse(String title) {
        return Arrays.stream(values()).filter(type -> type.title.equals(title)).findFirst();
    }

    /** All titles, in order. */
    static List<String> titles() {
        return Arrays.stream(values()).map(StatisticsType::title).sorted().toList();
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    /** Whether the Code of Practice binds it. */
    public boolean isOfficial() {
        return switch (this) {
            case ACCREDITED, OFFICIAL, IN_DEVELOPMENT -> true;
            case AD_HOC, MANAGEMENT -> false;
        };
    }
}
