package uk.tlevels.warehouse.contract;

import java.io.Serializable;

/**
 * A line of a file, which a complaint names.
 *
 * @param file the file
 * @param line the line, from 1
 */
public record Place(String file, int line) implements Serializable {
    /** An error at this place. */
    public ContractException error(String reason) {
        return new ContractException(file, line, reason);
    }

    /** An error at this place that something else led to. */
    public ContractException error(String reason, Throwable cause) {
        ContractException error = error(reason);
        error.initCause(cause);
        return error;
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
