/** How texts of files become values: one place for each kind, the same for every format and source. */
package uk.tlevels.warehouse.ingest.value;
