package uk.tlevels.warehouse.lake;

/** Another process is changing the warehouse, and was waited for long enough. Nothing was done. */
public final class WarehouseBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The complaint about a holder. */
    public WarehouseBusyException(LeaseHolder holder) {
        super("the warehouse is busy: %s; nothing was done".formatted(holder.describe()));
    }
}
