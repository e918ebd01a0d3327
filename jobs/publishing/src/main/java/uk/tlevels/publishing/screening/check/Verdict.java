package uk.tlevels.publishing.screening.check;

/** What a check says of a pair of files. */
public enum Verdict {
    /** Nothing is wrong. */
    PASS,
    /** Something is unusual; it stops nothing, but a warning of stage "Check API" keeps the data set out of the API. */
    WARN,
    /** The pair may not be published; screening ends with the stage that holds it. */
    FAIL
}
