package uk.tlevels.warehouse.cli.help;

import picocli.AutoComplete;
import picocli.CommandLine;

/** A shell that completes what is typed. Names are in lower case because users type them. */
public enum Shell {
    /** Picocli's own script. */
    bash,
    /** The same script, which loads what zsh needs to run it. */
    zsh,
    /** A script of our own: picocli knows none. */
    fish;

    /** The script to load. */
    public String script(CommandLine commands) {
        String script = this == fish
                ? new FishCompletion(commands).script()
                : AutoComplete.bash(commands.getCommandName(), commands);
        return script.strip();
    }
}
