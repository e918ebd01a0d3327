/**
 * Official statistics as an accessible workbook: one neutral model, {@link
 * uk.tlevels.publishing.spreadsheet.AccessibleWorkbook}, that {@link
 * uk.tlevels.publishing.spreadsheet.SpreadsheetFormat} writes as ODS or XLSX. Its cells are those of pages, so that one
 * number, and one symbol in the place of a number, is the same in both.
 *
 * <p>The model refuses what would make a workbook inaccessible or inexact: blank cells, headers that are not unique,
 * notes that stand nowhere, figures with more digits than their column shows, characters that a spreadsheet loses. A
 * layout then turns it into sheets of cells with looks, once for both formats, so that they say the same; a writer for
 * each format renders those.
 *
 * <p>No library writes the files, but libraries judge them in tests: {@code jobs/publishing/PAGES.md} says which were tried
 * and what they could not do.
 *
 * <h2>What follows the checklist, and what it leaves to authors</h2>
 *
 * Text wraps in tables, on the cover and in notes. The title and the lines above a table run on over the empty cells
 * beside them, as the first column is only as wide as its data; keep them short. Plain English, spelling and whether a
 * link's words say where it leads are for people to check.
 *
 * @see <a href="https://analysisfunction.civilservice.gov.uk/policy-store/making-spreadsheets-accessible-a-brief-checklist-of-the-basics/">Making
 *     spreadsheets accessible: a brief checklist of the basics (Government Analysis Function)</a>
 */
package uk.tlevels.publishing.spreadsheet;
