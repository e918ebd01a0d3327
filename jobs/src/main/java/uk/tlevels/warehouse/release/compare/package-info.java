/** What differs between two versions of a release, cell by cell, and why. */
package uk.tlevels.warehouse.release.compare;
