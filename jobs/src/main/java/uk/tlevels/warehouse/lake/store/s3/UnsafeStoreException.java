package uk.tlevels.warehouse.lake.store.s3;

import java.io.IOException;

/** A store on which two writers could both be told that they made the same version of a table. */
public final class UnsafeStoreException extends IOException {
    private static final long serialVersionUID = 1L;

    UnsafeStoreException(String message) {
        super(message);
    }
}
