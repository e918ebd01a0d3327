package uk.tlevels.warehouse.ingest.ilr;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the beginning of an ILR file says about the whole of it.
 *
 * @param ukprn the provider that makes the return, eight digits
 * @param collectionYear the year of the return, e.g. {@code 2526}
 * @param namespace the XML namespace, e.g. {@code ESFA/ILR/2025-26}
 * @param layout the version of the layout, e.g. {@code 2025-26}
 * @param preparedOn the day the file was prepared
 * @param submittedAt the time in the header; taken as UTC where it names no zone
 */
public record IlrHeader(
        String ukprn,
        String collectionYear,
        String namespace,
        String layout,
        LocalDate preparedOn,
        Instant submittedAt) {}
