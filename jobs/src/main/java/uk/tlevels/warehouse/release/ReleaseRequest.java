package uk.tlevels.warehouse.release;

import java.util.Optional;
import uk.tlevels.warehouse.release.definition.Period;
import uk.tlevels.warehouse.release.definition.PublicationStatus;
import uk.tlevels.warehouse.release.manifest.Manifest;

/**
 * Which edition of which release is asked for.
 *
 * @param name the definition
 * @param period the academic year
 * @param status the publication status; without one the last edition of the period
 * @param access who may see it
 */
public record ReleaseRequest(String name, Period period, Optional<PublicationStatus> status, Access access) {
    /** Who may see a version. */
    public enum Access {
        /** Everyone from its day of publication on; a draft where the edition has no such day. */
        OPEN,
        /** A draft, whatever day of publication the edition has. */
        DRAFT,
        /** A draft that only the owner of its files can read. */
        EMBARGO
    }

    Manifest.State state(Optional<?> published) {
        return switch (access) {
            case OPEN -> published.isPresent() ? Manifest.State.PUBLISHED : Manifest.State.DRAFT;
            case DRAFT -> Manifest.State.DRAFT;
            case EMBARGO -> Manifest.State.EMBARGOED;
        };
    }
}
