package uk.tlevels.warehouse.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What a command in this JVM said, and how it ended. */
record Told(int code, String out, String err) {
    /** Runs the command line with some words. */
    static Told by(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Told(code, out.toString(), err.toString());
    }

    /** Runs it with some words. */
    static Told by(List<String> arguments) {
        return by(arguments.toArray(String[]::new));
    }
}
