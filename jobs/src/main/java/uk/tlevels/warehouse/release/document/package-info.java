/** What goes with a release in words: data guidance, methodology, pre-release access list, release note, quality report. */
package uk.tlevels.warehouse.release.document;
