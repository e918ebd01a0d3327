package uk.tlevels.warehouse.cli;

import java.util.List;

/** Entry point. */
public final class Main {
    private Main() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.exit(List.of(args).isEmpty() ? 2 : 0);
    }
}
