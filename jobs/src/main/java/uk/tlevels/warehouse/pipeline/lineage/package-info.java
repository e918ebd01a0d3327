/** Which columns a column of silver or gold comes from, told by the plans of the SQL that computes it. */
package uk.tlevels.warehouse.pipeline.lineage;
