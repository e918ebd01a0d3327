/**
 * Reads the Individualised Learner Record: XML in the namespace {@code ESFA/ILR/<year>}, alone or in a ZIP. Streams
 * under fixed limits, so that neither a huge nor a hostile file takes more memory than an ordinary one.
 */
package uk.tlevels.warehouse.ingest.ilr;
