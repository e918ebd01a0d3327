/** The folder or bucket where files land: what lies there, by its SHA-256, and how it is opened. It is never written. */
package uk.tlevels.warehouse.ingest.landing;
