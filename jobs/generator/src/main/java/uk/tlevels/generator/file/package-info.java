/** Files on their way into the landing folder: CSV and XML told piece by piece, and what dirt they carry. */
package uk.tlevels.generator.file;
