package uk.tlevels.warehouse.pipeline;

import java.util.Optional;
import uk.tlevels.warehouse.config.Secret;
import uk.tlevels.warehouse.config.Settings;
import uk.tlevels.warehouse.config.SettingsException;
import uk.tlevels.warehouse.functions.PseudonymFunctions;
import uk.tlevels.warehouse.lake.Lake;

/**
 * The pseudonym key of the settings beside that of what is published. Under another one the same person has another pseudonym,
 * and what loads next would be linked to nobody.
 */
public final class PublicationKey {
    private final Settings settings;
    private final Lake lake;

    PublicationKey(Settings settings, Lake lake) {
        this.settings = settings;
        this.lake = lake;
    }

    /** What tells it from other keys and gives nothing of it away; empty without a key. */
    Optional<String> check() {
        return settings.pseudonymKey().map(Secret::bytes).map(PseudonymFunctions::check);
    }

    /** Whether it is that of a publication, or nothing tells which that was. */
    boolean isOf(Publication published) {
        return published.keyCheck().isEmpty() || published.keyCheck().equals(check());
    }

    /**
     * Makes sure that it is that of what is published.
     *
     * @throws SettingsException when it is another
     */
    public void requireSame() {
        requireSame(Publication.latest(lake));
    }

    /** The same of a publication that is at hand; who has no key makes no pseudonyms. */
    void requireSameIfAny(Publication published) {
        if (settings.pseudonymKey().isPresent()) {
            requireSame(published);
        }
    }

    private void requireSame(Publication published) {
        if (!isOf(published)) {
            throw new SettingsException(
                    ("this is not the pseudonym key of publication %d, under which learners are linked:"
                                    + " set that one, or build everything under this one with `tlevels rekey`")
                            .formatted(published.id()));
        }
    }
}
