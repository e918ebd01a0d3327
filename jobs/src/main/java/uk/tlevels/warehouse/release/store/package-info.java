/** The folder of releases: what lies where in it, which versions there are, and what killed processes left. */
package uk.tlevels.warehouse.release.store;
