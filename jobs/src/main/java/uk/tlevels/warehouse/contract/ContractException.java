package uk.tlevels.warehouse.contract;

/** A contract that contradicts itself or its table, or SQL of a table that is none. The message names file, line and reason. */
public final class ContractException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String reason;

    /** An error at one line (from 1) of one contract file. */
    public ContractException(String file, int line, String reason) {
        super("%s:%d: %s".formatted(file, line, reason));
        this.line = line;
        this.reason = reason;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }
}
