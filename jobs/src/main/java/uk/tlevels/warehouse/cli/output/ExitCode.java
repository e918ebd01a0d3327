package uk.tlevels.warehouse.cli.output;

/** The documented exit codes. */
public final class ExitCode {
    /** Everything was done. */
    public static final int FINE = 0;

    /** A step failed, or a check kept the run from being published. */
    public static final int FAILED = 1;

    /** The command line or the settings cannot be meant. */
    public static final int USAGE = 2;

    /** Files were refused; everything else was done. */
    public static final int REFUSED = 3;

    /** Another process was changing the warehouse; nothing was done. */
    public static final int BUSY = 4;

    private ExitCode() {}
}
