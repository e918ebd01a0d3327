package uk.tlevels.warehouse.benchmark;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One command of the product.
 *
 * @param arguments after the launcher's name
 * @param environment what is set beside the environment of the bench; an empty text unsets
 * @param codes the exit codes that it may end with
 */
record Call(List<String> arguments, Map<String, String> environment, Set<Integer> codes) {
    /** A command that does what it should; the made-up files hold some that are refused, which is fine. */
    static Call of(String... arguments) {
        return new Call(List.of(arguments), Map.of(), Set.of(0, 3));
    }

    /** A command that is told to be wrong. */
    static Call wrong(String... arguments) {
        return new Call(List.of(arguments), Map.of(), Set.of(1, 2));
    }

    Call with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new Call(arguments, more, codes);
    }

    /** Under the settings for inputs above half a gigabyte. */
    Call large() {
        return with("TLEVELS_PROFILE", "large");
    }

    @Override
    public String toString() {
        return "tlevels " + String.join(" ", arguments);
    }
}
