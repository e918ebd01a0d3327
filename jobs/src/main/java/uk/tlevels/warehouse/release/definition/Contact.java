package uk.tlevels.warehouse.release.definition;

/**
 * Who answers for a release.
 *
 * @param team the team
 * @param email its shared address
 * @param statistician the role of the responsible statistician
 */
public record Contact(String team, String email, String statistician) {}
