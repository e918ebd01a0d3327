package uk.tlevels.publishing.screening;

import java.util.Optional;
import uk.tlevels.publishing.screening.check.Stage;
import uk.tlevels.publishing.screening.check.Verdict;

/**
 * What one check said.
 *
 * @param check its name, which never changes
 * @param result the level
 * @param message what is wrong, where and how to mend it, or what is right
 * @param guidance the page of the public guidance that asks for it
 */
public record CheckResult(String check, Verdict result, String message, Optional<String> guidance, Stage stage) {}
