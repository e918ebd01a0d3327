package uk.tlevels.publishing.bulletin;

import java.util.Optional;

/**
 * Whom to ask.
 *
 * @param team "Post-16 statistics"
 * @param leadStatistician who answers for the statistics
 * @param email an address
 * @param telephone a number, if there is one
 */
public record Contact(String team, String leadStatistician, String email, Optional<String> telephone) {}
