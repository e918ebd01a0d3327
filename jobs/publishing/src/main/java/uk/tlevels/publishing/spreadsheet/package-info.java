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
 * <h2>Why no library writes the files</h2>
 *
 * Libraries judge them instead, in tests: the schemas that Apache POI carries, and LibreOffice. What was weighed, with
 * what each brings onto the class path:
 *
 * <ul>
 *   <li>FastODS 0.8.1 (0.4 MB): able and quick, but GPL, and this project is not.
 *   <li>SODS 1.8.0 (0.2 MB): has no database ranges, which are what marks up a table, no links and no language.
 *   <li>ODF Toolkit 0.13.0 (23 MB with Xerces, Jena and Bouncy Castle): has everything, in a document tree; a table of
 *       2,000 rows took 25 seconds on a machine where 100,000 take seven here.
 *   <li>fastexcel 0.20.2 (0.2 MB): gives each table filter buttons, has no named cell styles (hence no headings), takes
 *       the date of creation from the clock and keeps the default font in a static variable. Styles, tables and
 *       properties would have to be written again after it.
 *   <li>Apache POI 5.5.1 (13 MB beyond what Spark has): has everything, and would go to every cluster for the sake of
 *       one format while the other is written by hand anyway.
 * </ul>
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
