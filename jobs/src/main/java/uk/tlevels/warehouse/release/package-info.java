/**
 * Statistical releases: gold after disclosure control, in the formats a publisher uploads.
 *
 * <p>{@link uk.tlevels.warehouse.release.Releases} is the way in. A release is a definition ({@code definition}), data sets in
 * memory ({@code data}), words and figures ({@code narrative}, {@code document}), one writer per format ({@code ees}, {@code
 * spreadsheet}, {@code bulletin}), a screener ({@code screening}), comparisons ({@code compare}) and a manifest.
 */
package uk.tlevels.warehouse.release;
