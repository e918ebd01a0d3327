package uk.tlevels.warehouse.ingest;

/**
 * What a reader says of one file when it is through with it.
 *
 * @param fileId the file
 * @param rowsRead records in it
 * @param refusal why the whole file is refused, or empty text
 * @param strangers elements or columns the contract does not know, as JSON
 */
record FileReport(String fileId, long rowsRead, String refusal, String strangers) {}
