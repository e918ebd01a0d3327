/**
 * Official statistics as an accessible workbook: one neutral model, {@link
 * uk.tlevels.warehouse.release.spreadsheet.AccessibleWorkbook}, that {@link
 * uk.tlevels.warehouse.release.spreadsheet.SpreadsheetFormat} writes as ODS or XLSX.
 */
package uk.tlevels.warehouse.release.spreadsheet;
