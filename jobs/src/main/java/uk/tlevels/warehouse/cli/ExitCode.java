package uk.tlevels.warehouse.cli;

/** The documented exit codes. */
final class ExitCode {
    /** Everything was done. */
    static final int FINE = 0;

    /** A step failed, or a check kept the run from being published. */
    static final int FAILED = 1;

    /** The command line or the settings cannot be meant. */
    static final int USAGE = 2;

    /** Files were refused; everything else was done. */
    static final int REFUSED = 3;

    /** Another process was changing the warehouse; nothing was done. */
    static final int BUSY = 4;

    private ExitCode() {}
}
