/** What a release was made from and what was written, as {@code manifest.json}: enough to make the same bytes again. */
package uk.tlevels.warehouse.release.manifest;
