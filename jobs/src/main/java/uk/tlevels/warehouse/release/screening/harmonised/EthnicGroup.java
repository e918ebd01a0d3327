package uk.tlevels.warehouse.release.screening.harmonised;

import java.util.Locale;

/** Whether a {@code characteristic_group} is about ethnicity. */
final class EthnicGroup {
    private EthnicGroup() {}

    static boolean isMeant(String group) {
        return group.toLowerCase(Locale.ROOT).contains("ethnic");
    }
}
