/**
 * What a release is: the files of {@code schemas/releases/} as records, refused with file and line where they contradict
 * themselves or the contracts. {@code schemas/releases/README.md} describes the form.
 */
package uk.tlevels.warehouse.release.definition;
