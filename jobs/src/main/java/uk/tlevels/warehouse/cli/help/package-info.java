/** What the commands say of themselves, for shells and for {@code man}. */
package uk.tlevels.warehouse.cli.help;
